package import Credentials
import LedgerCrypto

/// Ledger time: an instant in UTC, to the millisecond.
package struct LedgerTime: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(seconds: Int64) { milliseconds = seconds * 1000 }

    /// Reads the one form that an entry has, 24 characters of RFC 3339:
    /// `2026-11-21T09:00:00.123Z`.
    package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

    package init?(utf8 bytes: [UInt8]) { self.init(utf8: bytes[...]) }

    package init?(utf8 text: ArraySlice<UInt8>) {
        guard text.count == 24, let date = CivilDate(utf8: text.prefix(10)) else { return nil }
        let clock = text.dropFirst(10)
        let start = clock.startIndex
        guard clock[start] == UInt8(ascii: "T"), clock[start + 3] == UInt8(ascii: ":"),
            clock[start + 6] == UInt8(ascii: ":"), clock[start + 9] == UInt8(ascii: "."),
            clock[start + 13] == UInt8(ascii: "Z"), let hour = decimal(clock[(start + 1)..<(start + 3)]),
            let minute = decimal(clock[(start + 4)..<(start + 6)]),
            let second = decimal(clock[(start + 7)..<(start + 9)]),
            let fraction = decimal(clock[(start + 10)..<(start + 13)]), hour < 24, minute < 60, second < 60
        else { return nil }
        let secondOfDay = Int64(hour * 3600 + minute * 60 + second)
        milliseconds = (date.startOfDay + secondOfDay) * 1000 + Int64(fraction)
    }

    /// Seconds since 1970, the fraction cut off: what NumericDates are compared with.
    package var seconds: Int64 { (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000 }

    /// The day in UTC.
    package var date: CivilDate { CivilDate(containing: seconds) }

    package var description: String {
        var text: [UInt8] = []
        append(to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the time as it is written, in ASCII.
    func append(to text: inout [UInt8]) {
        let date = date
        let second = Int(seconds - date.startOfDay)
        date.append(to: &text)
        text.append(UInt8(ascii: "T"))
        text.append(second / 3600, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(second / 60 % 60, digits: 2)
        text.append(UInt8(ascii: ":"))
        text.append(second % 60, digits: 2)
        text.append(UInt8(ascii: "."))
        text.append(Int(milliseconds - seconds * 1000), digits: 3)
        text.append(UInt8(ascii: "Z"))
    }

    package static func < (one: LedgerTime, other: LedgerTime) -> Bool { one.milliseconds < other.milliseconds }

    package init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
