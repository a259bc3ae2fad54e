import LedgerCrypto
package import TransparencyLog

/// What comes of comparing all checkpoints of one log that were shown anywhere, with
/// each other and with the tree that was replayed.
///
/// Only a log's own signature makes a checkpoint count, by the key that was in force at
/// its size: whoever else shows one shows nothing.
package struct CheckpointReview: Sendable {
    /// The largest one of the replayed tree that the policy accepts.
    package private(set) var countersigned: VerifiedCheckpoint?

    /// What the policy says of those of the replayed tree, signed by its log with a quorum
    /// or without.
    package private(set) var confirmed: [TrustVerdict] = []

    package private(set) var conflicts: [CheckpointConflict] = []

    /// Those that are larger than what was replayed, and could not be compared with it.
    package private(set) var ahead: [SeenCheckpoint] = []

    /// Those that count for nothing, and why.
    package private(set) var refused: [(seen: SeenCheckpoint, reason: String)] = []

    /// Nothing was shown.
    package init() {}

    /// Compares what was `seen` of the log `origin`. `head` is what the replayed tree was
    /// signed with; nil where it was not, so that checkpoints are compared with each other
    /// alone. `milestones` is what the replay remembers, by size.
    package init(
        of origin: String,
        policy: TrustPolicy,
        head: SeenCheckpoint?,
        milestones: [Int: Milestone],
        seen: [SeenCheckpoint]
    ) {
        var signed: [SeenCheckpoint] = []
        for seen in seen {
            if let reason = Self.refusal(of: seen, origin, policy, milestones) {
                refused.append((seen, reason))
            } else {
                signed.append(seen)
            }
        }
        for seen in signed {
            guard let head, let milestone = milestones[seen.checkpoint.size] else {
                ahead.append(seen)
                continue
            }
            if milestone.root == seen.checkpoint.root {
                confirm(policy.check(seen.note, origin: origin))
            } else {
                conflicts.append(CheckpointConflict(seen, head))
            }
        }
        compareWithEachOther()
    }

    /// Says why a checkpoint counts for nothing; nil when it does count.
    private static func refusal(
        of seen: SeenCheckpoint,
        _ origin: String,
        _ policy: TrustPolicy,
        _ milestones: [Int: Milestone]
    ) -> String? {
        guard seen.checkpoint.isOf(origin: origin) else { return "it is of another log, \(seen.checkpoint.origin)" }
        let signers = seen.note.verification(by: policy.logKeys(of: origin)).verified.map(\.key.description)
        guard !signers.isEmpty else { return "no log key of the policy signed it" }
        guard let inForce = milestones[seen.checkpoint.size]?.keys?.log, !signers.contains(inForce) else { return nil }
        return "the key that signed it was not in force at \(seen.checkpoint.size) entries"
    }

    private mutating func confirm(_ verdict: TrustVerdict) {
        guard let verified = verdict.signed else { return }
        confirmed.append(verdict)
        guard verdict.isAccepted, verified.checkpoint.size > countersigned?.checkpoint.size ?? -1 else { return }
        countersigned = verified
    }

    /// Of those that lie ahead, two of one size must have one root.
    private mutating func compareWithEachOther() {
        var first: [Int: SeenCheckpoint] = [:]
        for seen in ahead {
            let size = seen.checkpoint.size
            if let other = first[size], other.checkpoint.root != seen.checkpoint.root {
                conflicts.append(CheckpointConflict(other, seen))
            }
            first[size] = first[size] ?? seen
        }
    }
}

extension TrustPolicy {
    /// The witness keys that it lists under the name of an origin's own witness.
    func witnessKeys(of origin: String) -> [NoteVerifierKey] {
        witnesses.map(\.key).filter { $0.name.hasSameBytes(as: "\(origin)/witness") }
    }
}
