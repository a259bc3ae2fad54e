import Credentials
import LedgerCrypto

/// A month of the civil calendar in UTC: how certificates and corrections are counted over time.
package struct Month: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    /// Months since January of the year 0.
    package let number: Int

    package init(number: Int) { self.number = number }

    /// The month that holds a ledger time.
    package init(_ time: LedgerTime) {
        let date = time.date
        number = date.year * 12 + date.month - 1
    }

    package var year: Int { number / 12 }

    /// 1 to 12.
    package var month: Int { number % 12 + 1 }

    /// `YYYY-MM`
    package var description: String {
        var text: [UInt8] = []
        text.append(year, digits: 4)
        text.append(UInt8(ascii: "-"))
        text.append(month, digits: 2)
        return String(decoding: text, as: UTF8.self)
    }

    package static func < (one: Month, other: Month) -> Bool { one.number < other.number }
}

extension Month {
    /// Reads `YYYY-MM`.
    package init?(_ text: String) {
        guard let date = CivilDate(parsing: "\(text)-01") else { return nil }
        number = date.year * 12 + date.month - 1
    }
}
