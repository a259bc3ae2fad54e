import LedgerCore
import LedgerCrypto
import LedgerStore
import TransparencyLog

// Whose signatures count.
extension CopiedLedger {
    /// The keys that may sign this log's checkpoints: those of the policy, those that this country's root
    /// names among its peers, and the one that the log's own entries put in force.
    func logKeys() throws -> [NoteVerifierKey] {
        let peers = try peers().map { try NoteVerifierKey($0.log) }
        let inForce = try store.ledgerState().map { [try NoteVerifierKey($0.log)] } ?? []
        let keys = (log.keys + peers + inForce).filter { $0.name.hasSameBytes(as: log.origin) }
        return keys.enumerated().filter { place, key in keys.firstIndex(of: key) == place }.map(\.element)
    }

    private func peers() throws -> [Peer] {
        try own.store.ledgerState()?.peers.filter { $0.origin.hasSameBytes(as: log.origin) } ?? []
    }

    /// The note with those signatures that are genuine, by the log, by witnesses that are known or by this
    /// country's: nothing else is kept.
    ///
    /// - Returns: Nil when none of them is.
    func genuine(_ note: SignedNote) throws -> SignedNote? {
        let peers = try peers().map { try NoteVerifierKey($0.witness) }
        let inForce = try store.ledgerState().map { [try NoteVerifierKey($0.witness)] } ?? []
        let keys = try logKeys() + peers + inForce + witnessKeys + own.keys.witnessKeys
        return note.keepingSignatures(by: keys)
    }

    /// What this country's witness signed last of this log.
    func promise() throws -> HeldCheckpoint? {
        try own.store.cosigned(log.origin).map { try HeldCheckpoint($0) }
    }

    /// The newest checkpoint of the log over what is stored here, or of what was stored here once.
    func newestHeld() throws -> HeldCheckpoint? {
        let stored = try store.checkpoint().map { try HeldCheckpoint($0) }
        guard let promise = try promise(), promise.checkpoint.size >= stored?.checkpoint.size ?? 0 else {
            return stored
        }
        return promise
    }
}

/// A note whose signatures were checked, with what it says.
struct HeldCheckpoint: Sendable {
    let note: SignedNote
    let checkpoint: Checkpoint

    init(_ note: SignedNote) throws(TransparencyLogError) {
        self.note = note
        checkpoint = try Checkpoint(text: note.text)
    }
}
