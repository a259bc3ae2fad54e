import LedgerCore
import TransparencyLog

/// The ledger that an answer rests on, as a program reads it.
struct LedgerOutput: Encodable {
    let origin: String

    /// Where it was read.
    let place: String

    /// Whether that is a copy that another country keeps.
    let copy: Bool

    /// Nil when no ledger was read.
    init?(_ verification: Verification) {
        guard let origin = verification.origin, let provenance = verification.provenance else { return nil }
        self.origin = origin
        place = provenance.place
        copy = provenance.isKeptByAnother
    }
}

/// A checkpoint that the policy accepts, as a program reads it.
struct CountersignedOutput: Encodable {
    let size: Int

    /// When the last of those had signed whom the policy asks for.
    let at: String?

    /// The witnesses, by the policy's names.
    let by: [String]

    init(_ checkpoint: VerifiedCheckpoint) {
        size = checkpoint.checkpoint.size
        at = checkpoint.quorumTime.map { LedgerTime(seconds: Int64($0)).description }
        by = checkpoint.cosignatures.map(\.witness.name)
    }
}

/// Two checkpoints of one log that cannot both be true, as a program reads them.
struct ContradictionOutput: Encodable {
    let origin: String
    let smaller: Shown
    let larger: Shown

    struct Shown: Encodable {
        let size: Int
        let root: String
        let place: String

        init(_ seen: SeenCheckpoint) {
            size = seen.checkpoint.size
            root = seen.checkpoint.root.base64
            place = seen.place
        }
    }

    init(_ conflict: CheckpointConflict) {
        origin = conflict.origin
        smaller = Shown(conflict.smaller)
        larger = Shown(conflict.larger)
    }
}

/// How a center came to its end, as a program reads it.
struct CenterEndOutput: Encodable {
    let state: String
    let reason: String
    let since: String
    let successors: [Successor]

    struct Successor: Encodable {
        let id: String
        let name: String
        let contact: String
    }

    init(_ end: CenterEnd, _ language: Language) {
        state = end.state.rawValue
        reason = end.reason.rawValue
        since = end.since.description
        successors = end.successors.map { Successor(id: $0.id, name: language($0.names), contact: $0.contact) }
    }
}
