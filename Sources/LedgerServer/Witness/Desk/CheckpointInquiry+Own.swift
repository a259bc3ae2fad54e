import Dispatch
import LedgerCore
import LedgerStore
import Logging
import TransparencyLog

// Checkpoints under this log's own signature.
extension CheckpointInquiry {
    func lookAtOwn(_ handed: HeldCheckpoint) async throws -> Finding {
        let (note, checkpoint) = (handed.note, handed.checkpoint)
        let keys = try ownKeys()
        guard let genuine = note.keepingSignatures(by: keys) else { throw Self.unsigned(checkpoint.origin) }
        guard let root = try own.store.root(size: checkpoint.size) else {
            onOwn(genuine)
            return .ahead
        }
        guard root != checkpoint.root else { return .consistent }
        onOwn(genuine)
        try await keepContradiction(of: genuine, keys)
        return .contradiction
    }

    /// Every key that may have signed this log's checkpoints.
    private func ownKeys() throws -> [NoteVerifierKey] {
        try own.ownKeys() + federation.policy.logKeys(of: own.origin)
    }

    private func keepContradiction(of note: SignedNote, _ keys: [NoteVerifierKey]) async throws {
        guard let newest = try own.store.checkpoint(),
            let contradiction = try Contradiction.between(
                note,
                newest,
                root: own.store.root,
                proof: own.store.consistencyProof
            )
        else { return }
        let file = try ContradictionFile(contradiction, signedBy: keys)
        let isNew = try await Self.thread.perform { [own] in
            try own.store.keepContradiction(file.bytes, of: own.origin)
        }
        guard isNew else { return }
        logger.critical("this log has signed two histories", metadata: ["proof": "\(contradiction)"])
    }

    /// Writing blocks, which no thread of the shared pool should do.
    private static let thread = DispatchQueue(label: "evidence")
}
