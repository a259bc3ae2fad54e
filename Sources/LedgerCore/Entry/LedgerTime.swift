package import Credentials

/// Ledger time: an instant in UTC, to the millisecond.
package struct LedgerTime: Hashable, Comparable, Sendable, CustomStringConvertible, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(seconds: Int64) { milliseconds = seconds * 1000 }

    /// Reads the one form that an entry has, 24 characters of RFC 3339:
    /// `2026-11-21T09:00:00.123Z`.
    package init?(_ text: some StringProtocol) { self.init(utf8: Array(text.utf8)) }

    package init?(utf8 bytes: [UInt8]) {
        guard bytes.count == 24, let date = CivilDate(utf8: Array(bytes[0..<10])),
            bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16]),
            let second = decimal(bytes[17..<19]), let fraction = decimal(bytes[20..<23]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        let secondOfDay = Int64(hour * 3600 + minute * 60 + second)
        milliseconds = (date.startOfDay + secondOfDay) * 1000 + Int64(fraction)
    }

    /// Seconds since 1970, the fraction cut off: what NumericDates are compared with.
    package var seconds: Int64 { (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000 }

    /// The day in UTC.
    package var date: CivilDate { CivilDate(containing: seconds) }

    package var description: String {
        let second = Int(seconds - date.startOfDay)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
        return "\(date)T\(clock).\(padded(Int(milliseconds - seconds * 1000), 3))Z"
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
