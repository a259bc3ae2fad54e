/// What is counted of one center.
package struct CenterTally: Sendable, Codable, Equatable {
    /// As its last accreditation calls it.
    package internal(set) var names: Names
    package internal(set) var district: String?

    /// Certificates, by month of ledger time; those for earlier awards left out.
    package private(set) var months: [Month: MonthTally] = [:]

    /// All certificates.
    package private(set) var certificates = 0

    package internal(set) var sessions = SessionTally()
    private(set) var nights = NightTally()

    /// The certificates of one month, and their first and last entry.
    package struct MonthTally: Sendable, Codable, Equatable {
        package internal(set) var count = 0
        package internal(set) var entries: ClosedRange<Int>
    }

    init(_ center: CenterDescription) {
        names = center.name
        district = center.district
    }

    mutating func count(at index: Int, _ time: LedgerTime, offset: Int64, isBackfilled: Bool) {
        certificates += 1
        guard !isBackfilled else { return }
        let month = Month(time)
        var tally = months[month] ?? MonthTally(entries: index...index)
        tally.count += 1
        tally.entries = tally.entries.lowerBound...index
        months[month] = tally
        nights.count(at: index, time, offset: offset)
    }
}

/// The certificates that one center had logged at night.
struct NightTally: Sendable, Codable, Equatable {
    /// The night that is being counted, by the number of the day on which it began.
    private var night = Int.min
    private var count = 0
    private var first = 0

    /// The nights with many certificates, these together; nil while there are none.
    private(set) var bursts: Bursts?

    struct Bursts: Sendable, Codable, Equatable {
        var nights = 0
        var certificates = 0
        var entries: ClosedRange<Int>
    }

    /// Counts a certificate; `offset` is how many seconds local time is ahead of UTC.
    mutating func count(at index: Int, _ time: LedgerTime, offset: Int64) {
        let local = time.seconds + offset
        let hour = Int((local % 86_400 + 86_400) % 86_400 / 3600)
        guard OddityThresholds.isNight(hour: hour) else { return }
        let night = Int((local - 43_200) / 86_400)
        if night != self.night { (self.night, count, first) = (night, 0, index) }
        count += 1
        guard count >= OddityThresholds.nightCertificates else { return }
        let isNew = count == OddityThresholds.nightCertificates
        var bursts = self.bursts ?? Bursts(entries: first...index)
        bursts.nights += isNew ? 1 : 0
        bursts.certificates += isNew ? count : 1
        bursts.entries = bursts.entries.lowerBound...index
        self.bursts = bursts
    }
}
