import Credentials

/// What a cell's text says of a day.
enum DateReading: Equatable {
    case day(CivilDate)
    /// Day and month in an order that the text alone does not tell: the day in each, where there is one.
    case numeric(dayFirst: CivilDate?, monthFirst: CivilDate?)
    /// A date's form, and no such day.
    case impossible
    case unreadable

    /// Reads a date in any form that offices write; `text` has plain digits.
    init(_ text: String) {
        self = Self.serial(text) ?? DateParts(text).flatMap(Self.reading) ?? .unreadable
    }

    /// A spreadsheet's count of days in its system of 1900, which has a 29th of February in that year.
    private static func serial(_ text: String) -> DateReading? {
        guard RosterCell.isDigits(text), text.utf8.count == 5, let count = Int(text), count >= 10_000 else {
            return nil
        }
        return CivilDate(year: 1899, month: 12, day: 30).map { .day($0.adding(days: count)) }
    }

    private static func reading(_ parts: DateParts) -> DateReading? {
        let (one, two, three) = parts.numbers
        if let era = JapaneseEra(name: parts.prefix) {
            return parts.isWrittenOut || parts.isSeparated ? only(era.day(year: one, month: two, day: three)) : nil
        }
        guard parts.prefix.isEmpty else { return nil }
        if parts.isWrittenOut || parts.isSeparated, parts.lengths.0 == 4 {
            return only(CivilDate(year: one, month: two, day: three))
        }
        guard parts.isSeparated, parts.lengths.2 == 4 else { return nil }
        let dayFirst = CivilDate(year: three, month: two, day: one)
        let monthFirst = CivilDate(year: three, month: one, day: two)
        guard dayFirst != nil || monthFirst != nil else { return .impossible }
        return dayFirst == monthFirst ? only(dayFirst) : .numeric(dayFirst: dayFirst, monthFirst: monthFirst)
    }

    private static func only(_ day: CivilDate?) -> DateReading { day.map { .day($0) } ?? .impossible }
}

/// Three numbers with what stands before, between and behind them.
private struct DateParts {
    let prefix: String
    let numbers: (Int, Int, Int)
    let lengths: (Int, Int, Int)
    private let marks: [String]

    init?(_ text: String) {
        var digits: [String] = []
        var marks = [""]
        // The first year of an era is called 元年.
        for character in text.replacing("元年", with: "1年") {
            if character.isASCII, character.isNumber {
                if digits.count < marks.count { digits.append("") }
                digits[digits.count - 1].append(character)
            } else {
                if digits.count == marks.count { marks.append("") }
                marks[marks.count - 1].append(character)
            }
        }
        if marks.count == digits.count { marks.append("") }
        let numbers = digits.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
        guard digits.count == 3, numbers.count == 3 else { return nil }
        self.prefix = marks[0]
        self.numbers = (numbers[0], numbers[1], numbers[2])
        lengths = (digits[0].utf8.count, digits[1].utf8.count, digits[2].utf8.count)
        self.marks = Array(marks.dropFirst())
    }

    /// As in 2026年11月21日.
    var isWrittenOut: Bool { marks == ["年", "月", "日"] }

    /// As in 2026-11-21, 2026/11/21 or 2026.11.21.
    var isSeparated: Bool { ["-", "/", "."].contains { marks == [$0, $0, ""] } }
}
