import TransparencyLog

/// What an earlier audit made of the first entries of a ledger.
///
/// Whether a signature verifies depends on the statement's bytes and the certificate's alone. Entries under the same
/// root have the same bytes, so that a signature which an earlier audit found good need not be verified again: the root
/// is made again, and every other rule runs again, on what is there now. What the earlier audit refused or found altered
/// is verified afresh, so that nothing it found can be lost.
package struct EarlierJudgment: Sendable, Equatable {
    /// The entries that were judged: all before this one.
    package let judged: Int

    /// Those of them that the rules refused, and why.
    package let refused: [Int: RefusalCode]

    /// Entries that something else was found about.
    package let named: Set<Int>

    package init(judged: Int, refused: [Int: RefusalCode], named: Set<Int>) {
        self.judged = judged
        self.refused = refused
        self.named = named
    }

    /// Whether the signature of the statement in an entry with these bytes was found good.
    func knowsGood(_ index: Int, _ actual: TreeHash, in tree: TreeHash?) -> Bool {
        index < judged && refused[index] == nil && !named.contains(index) && actual == tree
    }
}
