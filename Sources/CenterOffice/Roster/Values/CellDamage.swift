/// What a program did to a cell so that it no longer says what was typed.
enum CellDamage {
    /// Codes of a legacy Bengali font.
    case legacyFont
    /// Question marks in the place of letters that the file's encoding does not have.
    case lostLetters
    /// An error message of a spreadsheet.
    case spreadsheetError

    init?(_ text: String, in column: RosterColumn, encoding: RosterEncoding) {
        if Self.isLegacy(text, column, encoding) {
            self = .legacyFont
        } else if text.unicodeScalars.contains("\u{FFFD}") || Self.isQuestionMarks(text) {
            self = .lostLetters
        } else if Self.errors.contains(text) || text.utf8.count > 2 && text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") })
        {
            self = .spreadsheetError
        } else {
            return nil
        }
    }

    /// The encodings of Japan have no Bengali letters: what stands for them is something else.
    private static func isLegacy(_ text: String, _ column: RosterColumn, _ encoding: RosterEncoding) -> Bool {
        if column.content == .bengaliName, encoding == .cp932, !isQuestionMarks(text) { return true }
        return column.content == .bengaliName ? LegacyFont.isLikely(text) : LegacyFont.isCertain(text)
    }

    private static func isQuestionMarks(_ text: String) -> Bool {
        text.utf8.count { $0 == UInt8(ascii: "?") } > 1
            && !text.unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }

    private static let errors: Set<String> = [
        "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!",
    ]

    func mistake(row: Int, column: RosterColumn, text: String) -> RosterMistake {
        let quoted = Words.quoted(text)
        let (code, found, expected): (RosterCode, Words, Words) =
            switch self {
            case .legacyFont: (.legacyFont, DamageWords.legacyFont(text), DamageWords.unicodeBengali)
            case .lostLetters: (.lostLetters, quoted, DamageWords.lettersAgain)
            case .spreadsheetError: (.spreadsheetError, quoted, DamageWords.valueAgain)
            }
        return RosterMistake(code, row: row, column: column, found: found, expected: expected)
    }
}
