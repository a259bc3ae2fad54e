package import TransparencyLog

/// Two checkpoints that one log signed and that cannot both be true.
///
/// Either both are of one size and have different roots, or the tree of `second` begins, at the size of `first`, with
/// a tree of another root than `first` states, as an RFC 6962 consistency proof shows. Who knows the log's keys can
/// check it alone, with no ledger at hand. Holding one says nothing before `check(by:)`.
package struct Contradiction: Sendable, Equatable {
    package let origin: String

    /// The checkpoint of the smaller tree; of two of one size, the one whose root comes first by its bytes.
    package let first: SignedNote
    package let second: SignedNote

    /// What `first` and `second` say.
    package let firstCheckpoint: Checkpoint
    package let secondCheckpoint: Checkpoint

    /// The root over the first leaves of the tree of `second`, as many as `first` is of; nil between trees of one size.
    package let prefixRoot: TreeHash?

    /// The consistency proof from `prefixRoot` to the root of `second`; empty between trees of one size.
    package let proof: [TreeHash]

    /// Puts two notes in order; nil unless both are checkpoints of one log.
    ///
    /// The root and the proof are those of the larger tree at the size of the smaller one.
    package init?(_ one: SignedNote, _ other: SignedNote, prefixRoot: TreeHash? = nil, proof: [TreeHash] = []) {
        guard let checkpoint = try? Checkpoint(text: one.text), let otherCheckpoint = try? Checkpoint(text: other.text),
            checkpoint.isOf(origin: otherCheckpoint.origin)
        else { return nil }
        let isInOrder = !otherCheckpoint.precedes(checkpoint)
        origin = checkpoint.origin
        (first, second) = isInOrder ? (one, other) : (other, one)
        (firstCheckpoint, secondCheckpoint) =
            isInOrder ? (checkpoint, otherCheckpoint) : (otherCheckpoint, checkpoint)
        self.prefixRoot = prefixRoot
        self.proof = proof
    }

    /// The contradiction between two notes; nil where they agree, or where nothing shows that they do not.
    ///
    /// Their signatures are not looked at. `root` and `proof` answer for the tree of the larger note, and nil where
    /// they have no answer: the root over its first leaves, and the consistency proof from a smaller size to its own.
    package static func between(
        _ one: SignedNote,
        _ other: SignedNote,
        root: (Int) throws -> TreeHash?,
        proof: (_ oldSize: Int, _ newSize: Int) throws -> ConsistencyProof?
    ) rethrows -> Contradiction? {
        guard let pair = Contradiction(one, other) else { return nil }
        let (size, newSize) = (pair.firstCheckpoint.size, pair.secondCheckpoint.size)
        guard size < newSize else { return pair.isShown ? pair : nil }
        guard let prefixRoot = try root(size), prefixRoot != pair.firstCheckpoint.root,
            let proof = try proof(size, newSize),
            let contradiction = Contradiction(one, other, prefixRoot: prefixRoot, proof: proof.hashes)
        else { return nil }
        return contradiction.isShown ? contradiction : nil
    }
}

extension Contradiction: CustomStringConvertible {
    /// What it proves once it is checked, in one sentence.
    package var description: String {
        let (one, other) = (firstCheckpoint, secondCheckpoint)
        guard let prefixRoot else {
            return "\(origin) signed two different trees of \(one.size) entries: "
                + "one has the root \(one.root), the other \(other.root)"
        }
        return "\(origin) signed a tree of \(one.size) entries with the root \(one.root), and one of \(other.size) "
            + "entries with the root \(other.root), whose first \(one.size) entries have the root \(prefixRoot)"
    }
}

extension Checkpoint {
    /// Whether it comes first in a contradiction.
    fileprivate func precedes(_ other: Checkpoint) -> Bool {
        size == other.size ? root.bytes.lexicographicallyPrecedes(other.root.bytes) : size < other.size
    }
}
