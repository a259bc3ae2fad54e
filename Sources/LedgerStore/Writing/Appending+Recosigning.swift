import LedgerCore
import TransparencyLog

extension Appending {
    /// Puts a later cosignature of the ledger's own witness in place of the one under the stored checkpoint.
    ///
    /// What is under no checkpoint of this process, as another ledger's entries, stays so.
    func recosign(_ keys: SigningKeys, clock: LedgerTime) throws {
        guard let ledger = try ledger(), let cosigner = try keys.cosigner(for: ledger),
            var note = try CheckpointRow.latest(in: database)
        else { return }
        let checkpoint = try Checkpoint(text: note.text)
        if try checkpoint.size < size && Mark.replica.value(in: database) == size { return }
        try check(note, checkpoint, ledger)
        let last = note.verification(by: [cosigner.verifierKey]).verified.compactMap(\.timestamp).max() ?? -1
        let now = Int(clock.seconds)
        // A clock that was set back must not make the newest knowledge older.
        guard now > last else { return }
        try note.add(cosigner.cosign(checkpoint, at: now))
        try faults.around(.checkpoint) { try CheckpointRow.replace(note, size: size, in: database) }
        hasChangedElse = true
    }

    /// A witness cosigns only what the log signed, and here only what is stored.
    private func check(_ note: SignedNote, _ checkpoint: Checkpoint, _ ledger: LedgerState) throws {
        let stored = try TileEdge(size: size) { try TileRow.hashes($0, in: database) }
        guard checkpoint.isOf(origin: ledger.origin), checkpoint.size == size, checkpoint.root == tree.root,
            checkpoint.root == stored.root, note.verification(by: [try NoteVerifierKey(ledger.log)]).isAccepted
        else {
            throw LedgerStoreError.damaged(
                Damage(place: "the checkpoint", reason: "it is not the one that the log signed over what is stored")
            )
        }
    }
}
