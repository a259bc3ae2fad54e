/// A note with the checkpoint that its text is, read once. Nothing is said of its signatures.
///
/// Many proofs share one.
package final class ReadCheckpoint: Sendable {
    package let note: SignedNote
    package let checkpoint: Checkpoint

    /// The note's bytes, where many proofs are written under it.
    let noteBytes: [UInt8]?

    package init(_ note: SignedNote, forManyProofs: Bool = false) throws(TransparencyLogError) {
        self.note = note
        noteBytes = forManyProofs ? note.bytes : nil
        checkpoint = try Checkpoint(text: note.text)
    }
}
