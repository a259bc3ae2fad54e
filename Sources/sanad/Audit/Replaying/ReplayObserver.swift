import LedgerCore

/// Looks on while a ledger is replayed, and makes of the entries what it likes.
protocol ReplayObserver: Sendable {
    /// Takes the next entry that was judged; they come in order.
    ///
    /// `time` is the entry's ledger time, `statement` what it states: both are nil where the entry cannot be read.
    mutating func note(index: Int, time: LedgerTime?, statement: Statement?, _ verdict: Verdict)
}
