package import TransparencyLog

/// A checkpoint that somebody showed, and where it was shown.
package struct SeenCheckpoint: Sendable, Equatable {
    /// The checkpoint as it was signed.
    package let note: SignedNote

    package let checkpoint: Checkpoint

    /// An address, a folder, a file or an entry, in words for people.
    package let place: String

    /// - Throws: `malformedCheckpoint` when the note is no checkpoint.
    package init(_ note: SignedNote, at place: String) throws(TransparencyLogError) {
        self.note = note
        checkpoint = try Checkpoint(text: note.text)
        self.place = place
    }
}

/// Two checkpoints that one log signed and that cannot both be true: the trees that
/// they stand for are not of one history.
package struct CheckpointConflict: Sendable, Equatable, CustomStringConvertible {
    package let smaller: SeenCheckpoint
    package let larger: SeenCheckpoint

    package init(_ one: SeenCheckpoint, _ other: SeenCheckpoint) {
        let isInOrder = one.checkpoint.size <= other.checkpoint.size
        smaller = isInOrder ? one : other
        larger = isInOrder ? other : one
    }

    /// The log that signed both.
    package var origin: String { smaller.checkpoint.origin }

    package var description: String { sentence.english }

    var sentence: FindingSentence {
        FindingSentence(.twoHistories, [origin] + Self.values(smaller) + Self.values(larger))
    }

    private static func values(_ seen: SeenCheckpoint) -> [String] {
        [String(seen.checkpoint.size), seen.checkpoint.root.description, seen.place]
    }
}
