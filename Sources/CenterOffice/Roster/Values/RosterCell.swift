import Credentials

/// The forms that a roster's cells may have.
enum RosterCell {
    /// A passport's machine-readable line ends after 39 letters; names do not.
    static let longestName = 120

    /// Whether `text` has the form that its column asks for.
    static func isWellFormed(_ text: String, in column: RosterColumn) -> Bool {
        guard !text.unicodeScalars.contains(where: isDamaged) else { return false }
        switch column {
        case .familyName, .givenName, .formerFamilyName, .formerGivenName: return isLatinName(text)
        case .nativeNameBn: return isName(text) { isBengali($0) || isPunctuation($0) }
        case .nativeNameJa: return isName(text) { isJapanese($0) || isPunctuation($0) }
        case .birthDate, .activityStartDate, .activityEndDate, .awardedDate: return CivilDate(parsing: text) != nil
        case .passportNumber, .formerPassportNumber: return isNumber(text, length: 6...12)
        case .nationalId: return isNumber(text.replacing("-", with: ""), length: 4...20)
        case .issuerNumber: return text.unicodeScalars.count <= 64
        case .outcome: return Outcome(rawValue: text) != nil
        case .result: return list(text).allSatisfy { (1...64).contains($0.unicodeScalars.count) }
        case .employer, .tasks: return text.unicodeScalars.count <= 500
        case .photo: return PhotoFolder.isFileName(text)
        case .basedOn: return list(text).allSatisfy { (try? CertificateNumber(parsing: $0)) != nil }
        case .supersedes: return (try? CertificateNumber(parsing: text)) != nil
        }
    }

    /// The items of a cell that holds several.
    static func list(_ text: String) -> [String] {
        text.split(separator: ";", omittingEmptySubsequences: false).map { item in
            String(item.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }

    /// Whether a text is nothing but digits, as `0123` is.
    static func isDigits(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isLatinName(_ text: String) -> Bool {
        isName(text) { isLatin($0) || isPunctuation($0) }
    }

    private static func isName(_ text: String, _ isAllowed: (Unicode.Scalar) -> Bool) -> Bool {
        let scalars = text.unicodeScalars
        return (1...longestName).contains(scalars.count) && scalars.allSatisfy(isAllowed)
            && scalars.contains(where: \.properties.isAlphabetic)
    }

    private static func isNumber(_ text: String, length: ClosedRange<Int>) -> Bool {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        return length.contains(text.utf8.count)
            && text.utf8.allSatisfy { digits.contains($0) || letters.contains($0) }
    }

    /// Control characters, and the character that stands for one which could not be read.
    private static func isDamaged(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
            || scalar == "\u{FFFD}"
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool { " .,'’-/()".unicodeScalars.contains(scalar) }

    /// Basic Latin letters, Latin-1 to Latin Extended-B, Latin Extended Additional, and marks to put on them.
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: true
        default: false
        }
    }

    /// The Bengali block without its digits, the joiners that conjuncts need, and a colon written for visarga.
    private static func isBengali(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9E6...0x9EF: false
        case 0x980...0x9FF, 0x200C, 0x200D, 0x3A, 0x964: true
        default: false
        }
    }

    /// Hiragana, katakana, kanji, and the marks that stand in names. Half-width katakana is another spelling.
    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3000, 0x3005, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE, 0xFF1D: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_134F: true
        default: false
        }
    }
}
