import LedgerCrypto

/// The number of a certificate, as in `BD-TTC014-26-000123-67`: center, year of issue, serial, two check digits.
///
/// One certificate's number has one spelling: the check digits are those that ISO 7064 MOD 97-10 computes (02 to 98).
package struct CertificateNumber: Hashable, Sendable {
    package static let serials: ClosedRange<Int> = 1...Int(Int32.max)

    package let centerID: String

    /// The last two digits of the year of issue.
    package let year: Int

    package let serial: Int

    /// Takes the year of issue whole or as its last two digits.
    package init(centerID: String, year: Int, serial: Int) throws(CertificateNumberError) {
        guard CenterID.isWellFormed(centerID) else { throw .badCenterID }
        guard year >= 0 else { throw .badYear }
        guard Self.serials.contains(serial) else { throw .badSerial }
        self.centerID = centerID
        self.year = year % 100
        self.serial = serial
    }

    package init(parsing text: some StringProtocol) throws(CertificateNumberError) {
        try self.init(parsing: Array(text.utf8))
    }

    package init(parsing text: [UInt8]) throws(CertificateNumberError) { try self.init(parsing: text[...]) }

    package init(parsing text: ArraySlice<UInt8>) throws(CertificateNumberError) {
        let parts = Self.parts(of: text)
        guard parts.count == 5 else { throw .wrongParts }
        guard parts[2].count == 2, let year = Self.decimal(parts[2]) else { throw .badYear }
        let isPadded = parts[3].count == 6 || parts[3].count > 6 && parts[3].first != UInt8(ascii: "0")
        guard isPadded, let serial = Self.decimal(parts[3]) else { throw .badSerial }
        guard parts[4].count == 2, let check = Self.decimal(parts[4]) else { throw .badCheckDigits }
        let center = text[..<parts[1].endIndex]
        guard CenterID.isWellFormed(center) else { throw .badCenterID }
        guard Self.serials.contains(serial) else { throw .badSerial }
        // Of the pairs of digits that leave this remainder, up to two, one is in this range.
        guard (2...98).contains(check), Self.remainder(text) == 1 else { throw .badCheckDigits }
        centerID = String(decoding: center, as: UTF8.self)
        self.year = year
        self.serial = serial
    }

    /// What stands before, between and behind the hyphens, as far as the sixth part.
    private static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        parts.reserveCapacity(6)
        var start = text.startIndex
        for index in text.indices where text[index] == hyphen && parts.count < 5 {
            parts.append(text[start..<index])
            start = index + 1
        }
        parts.append(text[start...])
        return parts
    }

    /// The number as it is written, in ASCII.
    private var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(centerID.utf8.count + 20)
        bytes.append(contentsOf: centerID.utf8)
        bytes.append(hyphen)
        bytes.append(year, digits: 2)
        bytes.append(hyphen)
        bytes.append(serial, digits: 6)
        // The check digits make the number without hyphens leave 1 when divided by 97; yet to come, they are two zeros.
        let check = 98 - Self.remainder(bytes[...]) * 100 % 97
        bytes.append(hyphen)
        bytes.append(check, digits: 2)
        return bytes
    }

    /// Reads up to ten decimal digits and nothing else.
    private static func decimal(_ text: ArraySlice<UInt8>) -> Int? {
        guard (1...10).contains(text.count) else { return nil }
        var number = 0
        for digit in text {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    /// Returns `text` modulo 97, read without hyphens as a decimal number in which A is 10 and Z is 35.
    private static func remainder(_ text: ArraySlice<UInt8>) -> Int {
        var remainder = 0
        for byte in text where byte != hyphen {
            remainder =
                byte < UInt8(ascii: "A")
                ? (remainder * 10 + Int(byte - UInt8(ascii: "0"))) % 97
                : (remainder * 100 + Int(byte - UInt8(ascii: "A")) + 10) % 97
        }
        return remainder
    }
}

private let hyphen = UInt8(ascii: "-")

extension CertificateNumber: CustomStringConvertible {
    package var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why a text is no certificate number.
package enum CertificateNumberError: Error, Equatable, Sendable, CustomStringConvertible {
    case wrongParts
    case badCenterID
    case badYear
    case badSerial
    case badCheckDigits

    package var description: String {
        switch self {
        case .wrongParts: "a certificate number has five parts between hyphens, as in BD-TTC014-26-000123-67"
        case .badCenterID: "a center's id is two letters, a hyphen, and 2 to 16 capital letters and digits"
        case .badYear: "the year is not two digits"
        case .badSerial: "the serial is not 1 to 2147483647, padded with zeros to six digits and no further"
        case .badCheckDigits: "the check digits do not fit: a digit is mistyped"
        }
    }
}
