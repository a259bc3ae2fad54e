package import Credentials
import LedgerCore

/// What sample is to be made.
package struct SampleOrder: Sendable {
    /// How many entries both ledgers have together.
    package var entries: Int

    /// The same seed and size make the same sample.
    package var seed: UInt64

    /// The first day.
    package var start: CivilDate

    /// The countries whose ledgers are made.
    package var countries: [String]

    /// How many faults are planted.
    package var faults: Int

    /// What the centers certify, of all countries.
    package var achievements: [SampleAchievement]

    package static let firstDay = CivilDate(dayNumber: 20_605)  // 2026-06-01

    package init(
        entries: Int,
        seed: UInt64 = 1,
        start: CivilDate = firstDay,
        countries: [String] = ["BD", "JP"],
        faults: Int = 0,
        achievements: [SampleAchievement]
    ) {
        self.entries = entries
        self.seed = seed
        self.start = start
        self.countries = countries
        self.faults = faults
        self.achievements = achievements
    }

    /// A year of the plan has so many entries.
    private static let entriesPerYear = 600_000

    /// How many days the sample spans: five years for three million entries, and not so few that a small one had
    /// no course of three months.
    var days: Int { max(min(100, entries / 20), entries * 365 / Self.entriesPerYear, 1) }

    /// How many entries a country's ledger has. Bangladesh certifies more.
    func entries(of country: String) -> Int {
        guard countries.count > 1 else { return entries }
        let larger = (entries * 3 + 4) / 5
        return country == countries[0] ? larger : entries - larger
    }

    /// How many centers it has.
    func centers(of country: String) -> Int { min(max(2, entries(of: country) / 2_000), 300) }
}
