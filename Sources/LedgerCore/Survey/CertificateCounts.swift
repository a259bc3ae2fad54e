/// How many certificates there are, by month of ledger time, achievement and outcome.
///
/// It holds counters and no certificate, so that its size does not grow with the ledger.
package struct CertificateCounts: Sendable, Codable, Equatable {
    private var counts: [Key: Int] = [:]

    /// Those that certify what was awarded before the ledger.
    package private(set) var backfilled = 0

    private struct Key: Sendable, Hashable, Codable {
        let month: Month
        /// `code/version`
        let achievement: String
        let outcome: String
    }

    package init() {}

    mutating func count(_ month: Month, _ achievement: String, _ outcome: String, isBackfilled: Bool) {
        counts[Key(month: month, achievement: achievement, outcome: outcome), default: 0] += 1
        if isBackfilled { backfilled += 1 }
    }

    package var total: Int { counts.values.reduce(0, +) }

    package var byMonth: [Month: Int] { by(\.month) }

    /// By `code/version`.
    package var byAchievement: [String: Int] { by(\.achievement) }

    package var byOutcome: [String: Int] { by(\.outcome) }

    private func by<Group: Hashable>(_ group: (Key) -> Group) -> [Group: Int] {
        counts.reduce(into: [:]) { $0[group($1.key), default: 0] += $1.value }
    }
}
