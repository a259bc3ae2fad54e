/// A column that a roster may have; its raw value is the header.
package enum RosterColumn: String, Sendable, CaseIterable {
    case familyName, givenName
    case nativeNameBn, nativeNameJa
    case birthDate
    case passportNumber, nationalId, issuerNumber
    case formerFamilyName, formerGivenName, formerPassportNumber
    case outcome, result
    case activityStartDate, activityEndDate
    case employer, tasks
    case basedOn
    /// The number of the certificate that the row's replaces.
    case supersedes

    /// The column that a header names, in any case and with spaces, hyphens or underscores between its words.
    init?(header: String) {
        let key = Self.key(header)
        guard let column = Self.allCases.first(where: { Self.key($0.rawValue) == key }) else { return nil }
        self = column
    }

    private static func key(_ header: String) -> String {
        header.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
    }

    /// What a cell of this column is expected to hold.
    var expectation: String {
        switch self {
        case .familyName, .givenName, .formerFamilyName, .formerGivenName:
            "a name in Latin letters as in the passport, without digits, at most \(RosterCell.longestName) characters"
        case .nativeNameBn: "a name in Bengali letters (Unicode)"
        case .nativeNameJa: "a name in full-width katakana, hiragana or kanji"
        case .birthDate: "a date as in 2001-02-28, not before 1900 and before the day of issue"
        case .activityStartDate, .activityEndDate: "a date as in 2026-11-21"
        case .passportNumber, .formerPassportNumber: "6 to 12 capital letters and digits, as in ZZ0000001"
        case .nationalId: "4 to 20 digits, capital letters and hyphens"
        case .issuerNumber: "1 to 64 characters"
        case .outcome: "an outcome that goes with the achievement"
        case .result: "one score, or several separated by ;"
        case .employer, .tasks: "text of 1 to 500 characters"
        case .basedOn: "certificate numbers separated by ;, as in BD-TTC014-26-000123-67"
        case .supersedes: "a certificate number, as in BD-TTC014-26-000123-67"
        }
    }
}

/// Something in a roster that must be put right before anything is signed.
package struct RosterMistake: Error, Equatable, Sendable, CustomStringConvertible {
    /// As a spreadsheet counts: the header is row 1. Nil where the whole file is meant.
    package let row: Int?
    /// The column's header; nil where the whole row is meant.
    package let column: String?
    package let found: String
    package let expected: String

    init(row: Int?, column: String? = nil, found: String, expected: String) {
        self.row = row
        self.column = column
        self.found = found
        self.expected = expected
    }

    /// For putting mistakes in order.
    var place: (Int, String) { (row ?? 0, column ?? "") }

    package var description: String {
        let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap(\.self)
        let prefix = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
        return "\(prefix)found \(found); expected \(expected)"
    }
}

/// Every mistake of a roster, in the order of its rows.
package struct RosterRejected: Error, Equatable, Sendable, CustomStringConvertible {
    package let mistakes: [RosterMistake]

    package var description: String {
        let count = mistakes.count == 1 ? "1 mistake" : "\(mistakes.count) mistakes"
        return "the roster has \(count); nothing was signed\n" + mistakes.map { "  \($0)" }.joined(separator: "\n")
    }
}
