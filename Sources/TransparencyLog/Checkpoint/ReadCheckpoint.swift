/// A note with the checkpoint that its text is, read once. Nothing is said of its signatures.
package struct ReadCheckpoint: Sendable {
    package let note: SignedNote
    package let checkpoint: Checkpoint

    package init(_ note: SignedNote) throws(TransparencyLogError) {
        self.note = note
        checkpoint = try Checkpoint(text: note.text)
    }
}
