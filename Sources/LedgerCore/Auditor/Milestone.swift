package import TransparencyLog

/// What a replay remembers of a size for which somebody showed a checkpoint.
package struct Milestone: Sendable, Equatable {
    /// How many entries there were.
    package let size: Int

    /// The root over them.
    package let root: TreeHash

    /// The ledger's verifier keys after the last of them, as text; nil where that entry was not judged.
    package let keys: KeysInForce?

    /// The ledger time of the entry that follows; nil where none does, or where it cannot be read.
    package var nextTime: LedgerTime?
}

/// The verifier keys that a ledger's entries put in force, as text.
package struct KeysInForce: Sendable, Equatable {
    package let log: String
    package let witness: String
}
