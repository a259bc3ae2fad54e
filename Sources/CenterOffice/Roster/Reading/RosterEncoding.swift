import Foundation

/// How a roster's text is encoded.
package enum RosterEncoding: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Shift_JIS with the characters that Japanese Windows adds to it.
    case cp932 = "CP932"

    struct Text {
        let text: String
        let encoding: RosterEncoding
    }

    /// Reads text: UTF-8 and UTF-16 by their byte order marks, else UTF-8 where it is that, else CP932.
    static func read(_ bytes: [UInt8]) throws(RosterMistake) -> Text {
        if bytes.starts(with: [0xFF, 0xFE]) { return try utf16LittleEndian.decode(bytes) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try utf16BigEndian.decode(bytes) }
        guard !bytes.contains(0) else { throw mistake(FileWords.unmarkedUTF16) }
        if let text = String(validating: bytes, as: UTF8.self) { return Text(text: text, encoding: .utf8) }
        return try cp932.decode(bytes)
    }

    private func decode(_ bytes: [UInt8]) throws(RosterMistake) -> Text {
        let text: String? =
            switch self {
            case .utf8: String(validating: bytes, as: UTF8.self)
            case .utf16LittleEndian: Self.utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
            case .utf16BigEndian: Self.utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
            // NSString knows this encoding in every build; String does only where Foundation is linked dynamically.
            case .cp932: NSString(data: Data(bytes), encoding: String.Encoding.shiftJIS.rawValue) as String?
            }
        guard let text else { throw Self.unreadable(bytes) }
        return Text(text: text, encoding: self)
    }

    private static func utf16(_ bytes: [UInt8], _ unit: (UInt8, UInt8) -> UInt16) -> String? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        let units = stride(from: 2, to: bytes.count, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }
        return String(validating: units, as: UTF16.self)
    }

    private static func unreadable(_ bytes: [UInt8]) -> RosterMistake {
        guard LegacyFont.isCertain(inWindowsBytes: bytes) else { return mistake(FileWords.unknownEncoding) }
        let expected = DamageWords.unicodeBengali
        return RosterMistake(.legacyFont, row: nil, found: FileWords.legacyFile, expected: expected)
    }

    private static func mistake(_ found: Words) -> RosterMistake {
        RosterMistake(.encoding, row: nil, found: found, expected: FileWords.csv)
    }
}
