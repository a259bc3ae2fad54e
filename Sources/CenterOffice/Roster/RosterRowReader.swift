import Credentials
import LedgerCore

/// Reads one row, and collects what is wrong with it.
struct RosterRowReader {
    let row: RosterTable.Row
    let kind: EvidenceKind
    let issued: CivilDate
    private(set) var mistakes: [RosterMistake] = []

    init(row: RosterTable.Row, kind: EvidenceKind, issued: CivilDate) {
        self.row = row
        self.kind = kind
        self.issued = issued
    }

    /// Nil where there is a mistake.
    mutating func read() -> Worker? {
        for (column, text) in row.cells where !RosterCell.isWellFormed(text, in: column) {
            report(column, found: quoted(text), expected: column.expectation)
        }
        checkName()
        checkDates()
        let outcome = readOutcome()
        guard mistakes.isEmpty, let outcome else { return nil }
        return Worker(
            row: row.number,
            claims: claims,
            outcome: outcome,
            supersedes: row.cells[.supersedes].flatMap { try? CertificateNumber(parsing: $0) }
        )
    }

    /// Some people have one name: it may stand in either column.
    private mutating func checkName() {
        guard row.cells[.familyName] == nil, row.cells[.givenName] == nil else { return }
        report(.familyName, found: "no name", expected: "a familyName, a givenName, or both")
    }

    private mutating func checkDates() {
        if row.cells[.birthDate] == nil {
            report(.birthDate, found: "an empty cell", expected: RosterColumn.birthDate.expectation)
        } else if let birth = date(.birthDate), birth >= issued {
            report(.birthDate, found: quoted("\(birth)"), expected: RosterColumn.birthDate.expectation)
        }
        if let start = date(.activityStartDate), let end = date(.activityEndDate), end < start {
            report(.activityEndDate, found: quoted("\(end)"), expected: "the day of activityStartDate or a later one")
        }
    }

    private func date(_ column: RosterColumn) -> CivilDate? { row.cells[column].flatMap { CivilDate(parsing: $0) } }

    /// Only what is tested can end in more than one way.
    private mutating func readOutcome() -> Outcome? {
        let choices = kind.outcomes.joined(separator: ", ")
        guard let text = row.cells[.outcome] else {
            if kind == .tested { report(.outcome, found: "an empty cell", expected: "one of \(choices)") }
            return kind == .tested ? nil : kind.outcomes.first.flatMap(Outcome.init)
        }
        guard let outcome = Outcome(rawValue: text) else { return nil }
        guard kind.outcomes.contains(text) else {
            report(.outcome, found: quoted(text), expected: "one of \(choices), as the achievement is \(kind.rawValue)")
            return nil
        }
        return outcome
    }

    private var claims: [(name: ClaimName, value: JSONTree)] {
        let native = JSONTree.object(omittingNil: [
            ("bn", row.cells[.nativeNameBn].map(JSONTree.string)),
            ("ja", row.cells[.nativeNameJa].map(JSONTree.string)),
        ])
        let hasNative = row.cells[.nativeNameBn] != nil || row.cells[.nativeNameJa] != nil
        return ClaimName.allCases.compactMap { name in
            if name == .nativeName { return hasNative ? (name, native) : nil }
            guard let column = RosterColumn(rawValue: name.rawValue), let text = row.cells[column] else { return nil }
            return (name, Self.value(text, of: name))
        }
    }

    private static func value(_ text: String, of name: ClaimName) -> JSONTree {
        switch name {
        case .result:
            .array(RosterCell.list(text).map { ["type": ["Result"], "value": .string($0)] })
        case .basedOn: .array(RosterCell.list(text).map(JSONTree.string))
        default: .string(text)
        }
    }

    private mutating func report(_ column: RosterColumn, found: String, expected: String) {
        mistakes.append(RosterMistake(row: row.number, column: column.rawValue, found: found, expected: expected))
    }

    /// Shows line ends and the like as what they are.
    private func quoted(_ text: String) -> String {
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        let scalars = shown.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return "\"\(scalars.joined())\""
    }
}
