/// What a policy says of a checkpoint, or of a proof that rests on one.
package enum TrustVerdict: Equatable, Sendable {
    /// Signed by the log and cosigned by a quorum.
    case accepted(VerifiedCheckpoint)

    /// Signed by the log, but not yet cosigned by a quorum.
    case awaitingQuorum(VerifiedCheckpoint)

    case refused(TrustRefusal)

    /// The checkpoint when its log signed it, with a quorum or without.
    package var signed: VerifiedCheckpoint? {
        switch self {
        case .accepted(let checkpoint), .awaitingQuorum(let checkpoint): checkpoint
        case .refused: nil
        }
    }

    package var isAccepted: Bool {
        guard case .accepted = self else { return false }
        return true
    }
}

/// A checkpoint whose signatures were checked.
package struct VerifiedCheckpoint: Equatable, Sendable {
    /// A witness and the time of its first cosignature, in seconds since 1970.
    package struct Cosigned: Hashable, Sendable {
        package let witness: TrustPolicy.Witness
        package let timestamp: Int
    }

    package let checkpoint: Checkpoint

    /// The keys of the log that signed, in the policy's order: one or more.
    package let logKeys: [NoteVerifierKey]

    /// The witnesses of the policy that cosigned, in the policy's order.
    package let cosignatures: [Cosigned]

    /// The earliest time at which a quorum had cosigned; nil when none has, or the policy needs none.
    package let quorumTime: Int?

    package func cosignature(by key: NoteVerifierKey) -> Cosigned? {
        cosignatures.first { $0.witness.key == key }
    }
}

/// Why a checkpoint or proof is not to be believed.
package enum TrustRefusal: Equatable, Sendable, CustomStringConvertible {
    case malformed(TransparencyLogError)
    case otherOrigin(String)

    /// A key of the policy is named, but did not sign.
    case falseSignature(by: String)

    case notSignedByLog

    /// The inclusion proof does not lead from the entry to the checkpoint's root.
    case notIncluded

    package var description: String {
        switch self {
        case .malformed(let error): error.description
        case .otherOrigin(let origin): "the checkpoint is of another log, \"\(origin)\""
        case .falseSignature(let name): "the signature in the name of \(name) is false"
        case .notSignedByLog: "no log key of the policy signed the checkpoint"
        case .notIncluded: "the entry is not in the checkpoint's tree"
        }
    }
}
