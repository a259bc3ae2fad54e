package import LedgerCore
package import TransparencyLog

/// Where an admitted statement stands in the ledger: what a receipt says.
package struct EntryPlace: Sendable, Equatable {
    package let index: Int
    package let time: LedgerTime
    package let leafHash: TreeHash

    package init(index: Int, time: LedgerTime, leafHash: TreeHash) {
        self.index = index
        self.time = time
        self.leafHash = leafHash
    }
}

/// What became of a statement that was to be appended.
package enum AppendOutcome: Sendable {
    /// It is an entry, durable and under a signed checkpoint.
    case admitted(EntryPlace)

    /// The same statement was admitted before, there.
    case duplicate(EntryPlace)

    /// The rules refuse it, and nothing was stored.
    case refused(Refusal)
}
