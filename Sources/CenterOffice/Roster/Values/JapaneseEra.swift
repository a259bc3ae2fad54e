import Credentials

/// An era of the Japanese calendar, with its first and last days (ordinances of 1926, 1989 and 2019).
enum JapaneseEra: CaseIterable {
    case showa, heisei, reiwa

    /// How it is written, in kanji or as a letter.
    private var names: [String] {
        switch self {
        case .showa: ["昭和", "S"]
        case .heisei: ["平成", "H"]
        case .reiwa: ["令和", "R"]
        }
    }

    private var first: CivilDate? {
        switch self {
        case .showa: CivilDate(year: 1926, month: 12, day: 25)
        case .heisei: CivilDate(year: 1989, month: 1, day: 8)
        case .reiwa: CivilDate(year: 2019, month: 5, day: 1)
        }
    }

    /// The first day of the next era; nil for the one that goes on.
    private var end: CivilDate? {
        switch self {
        case .showa: Self.heisei.first
        case .heisei: Self.reiwa.first
        case .reiwa: nil
        }
    }

    init?(name: String) {
        let name = name.uppercased()
        guard let era = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = era
    }

    /// A day of the era's year; nil where the calendar has none, or where another era has it.
    func day(year: Int, month: Int, day: Int) -> CivilDate? {
        guard year >= 1, let first, let date = CivilDate(year: first.year + year - 1, month: month, day: day) else {
            return nil
        }
        return date >= first && end.map { date < $0 } != false ? date : nil
    }
}
