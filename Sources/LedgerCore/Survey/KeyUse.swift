/// A center's key, and how much it signed soon after it was accredited.
struct KeyUse: Sendable, Codable, Equatable {
    let center: String

    /// From when on the first accreditation that lists it is in force: its ledger time or its `nbf`, whichever is later.
    let since: LedgerTime

    /// The certificates that it signed in its first days.
    private(set) var early = 0

    /// Their first and last entry; nil while there is none.
    private(set) var entries: ClosedRange<Int>?

    init(center: String, since: LedgerTime) {
        self.center = center
        self.since = since
    }

    mutating func count(at index: Int, _ time: LedgerTime) {
        guard time.milliseconds - since.milliseconds < OddityThresholds.earlyDays * dayInMilliseconds else { return }
        early += 1
        entries = (entries?.lowerBound ?? index)...index
    }
}
