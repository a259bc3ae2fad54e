import LedgerCrypto

/// A day of the civil calendar, with no time zone: the kind of date that stands
/// on a certificate.
package struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    package let dayNumber: Int

    package init(dayNumber: Int) { self.dayNumber = dayNumber }

    /// Reads `YYYY-MM-DD`; nil for another form or a day that does not exist.
    package init?(parsing text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

    /// Reads `YYYY-MM-DDT00:00:00Z`, as a credential spells its dates.
    package init?(parsingDateTime text: some StringProtocol) { self.init(dateTime: Array(text.utf8)) }

    package init?(dateTime bytes: [UInt8]) { self.init(dateTime: bytes[...]) }

    package init?(dateTime text: ArraySlice<UInt8>) {
        guard text.count == 20, text.dropFirst(10).spells(Self.midnight) else { return nil }
        self.init(utf8: text.prefix(10))
    }

    package init?(utf8 bytes: [UInt8]) { self.init(utf8: bytes[...]) }

    package init?(utf8 text: ArraySlice<UInt8>) {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let year = decimal(text[start..<(start + 4)]), let month = decimal(text[(start + 5)..<(start + 7)]),
            let day = decimal(text[(start + 8)...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Makes the day, or nil where the calendar has none.
    package init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        dayNumber = Self.dayNumber(year: year, month: month, day: day)
        guard parts == (year, month, day) else { return nil }
    }

    /// The day in UTC that holds `seconds` since 1970.
    package init(containing seconds: Int64) {
        dayNumber = Int((seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400)
    }

    /// Midnight UTC at its start, in seconds since 1970.
    package var startOfDay: Int64 { Int64(dayNumber) * 86_400 }

    package var year: Int { parts.year }
    package var month: Int { parts.month }
    package var day: Int { parts.day }

    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the day as it is written, in ASCII.
    package func append(to text: inout [UInt8]) {
        let (year, month, day) = parts
        text.append(year, digits: 4)
        text.append(UInt8(ascii: "-"))
        text.append(month, digits: 2)
        text.append(UInt8(ascii: "-"))
        text.append(day, digits: 2)
    }

    /// `YYYY-MM-DDT00:00:00Z`
    package var dateTime: String { description + Self.midnight }

    private static let midnight = "T00:00:00Z"

    package static func < (one: CivilDate, other: CivilDate) -> Bool { one.dayNumber < other.dayNumber }

    package func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

    /// The same day of a later month, or that month's last day.
    package func adding(months: Int) -> CivilDate {
        let months = year * 12 + month - 1 + months
        for day in (1...day).reversed() {
            if let date = CivilDate(year: months / 12, month: months % 12 + 1, day: day) { return date }
        }
        return self
    }

    // The days of the civil calendar counted in eras of 400 years that start on
    // the first of March, so that the leap day comes last.
    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
        guard case let value = digit &- UInt8(ascii: "0"), value < 10 else { return nil }
        number = number * 10 + Int(value)
    }
    return number
}
