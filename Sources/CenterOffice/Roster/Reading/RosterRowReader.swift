import Credentials
import LedgerCore

/// Reads one row, and collects what is wrong or doubtful in it and what was read otherwise than it was written.
struct RosterRowReader {
    let row: RosterTable.Row
    let context: RosterContext
    private(set) var mistakes: [RosterMistake] = []
    private(set) var questions: [RosterMistake] = []
    private(set) var conversions: [RosterConversion] = []
    /// The cells as they are signed.
    private var cells: [RosterColumn: String] = [:]

    init(row: RosterTable.Row, context: RosterContext) {
        self.row = row
        self.context = context
    }

    /// Nil where there is a mistake.
    mutating func read() -> Worker? {
        for column in RosterColumn.allCases {
            guard let text = row.cells[column] else { continue }
            var reader = RosterCellReader(row: row.number, column: column, text: text, context: context)
            cells[column] = reader.read()
            mistakes += reader.mistakes
            questions += reader.questions
            if let conversion = reader.conversion { conversions.append(conversion) }
        }
        checkName()
        checkDates()
        checkSighting()
        let outcome = readOutcome()
        guard mistakes.isEmpty, let outcome else { return nil }
        return Worker(
            row: row.number,
            claims: WorkerClaims.claims(cells),
            outcome: outcome,
            supersedes: cells[.supersedes].flatMap { try? CertificateNumber(parsing: $0) },
            awardedDate: date(.awardedDate),
            photoFile: cells[.photo]
        )
    }

    /// Some people have one name: it may stand in either column.
    private mutating func checkName() {
        guard row.cells[.familyName] == nil, row.cells[.givenName] == nil else { return }
        report(.missingValue, .familyName, found: CellWords.noName, expected: CellWords.oneName)
    }

    private mutating func checkDates() {
        checkBirthDate()
        if let start = date(.activityStartDate), let end = date(.activityEndDate), end < start {
            let found = Words.quoted("\(end)")
            report(.dateRange, .activityEndDate, found: found, expected: CellWords.laterThanStart)
        }
    }

    /// Of a paper that was seen it is told which, and when.
    private mutating func checkSighting() {
        guard context.kind == .sighted else { return }
        for column in RosterColumn.sighting where row.cells[column] == nil {
            report(.missingValue, column, found: CellWords.empty, expected: column.sightingExpectation)
        }
        if let seen = date(.activityEndDate), seen > context.issued {
            let found = Words.quoted("\(seen)")
            report(.dateRange, .activityEndDate, found: found, expected: CellWords.notAfter("\(context.issued)"))
        }
    }

    private mutating func checkBirthDate() {
        guard let written = row.cells[.birthDate] else {
            return report(.missingValue, .birthDate, found: CellWords.empty, expected: CellWords.date)
        }
        guard let birth = date(.birthDate) else { return }
        guard birth.year >= 1900, birth < context.issued else {
            let expected = CellWords.birthDate(before: "\(context.issued)")
            return report(.dateRange, .birthDate, found: Words.quoted(written), expected: expected)
        }
        guard let age = WorkerAge.doubtful(birth: birth, on: context.issued) else { return }
        questions.append(
            RosterMistake(
                .unlikelyAge,
                row: row.number,
                column: .birthDate,
                found: QuestionWords.age(age, of: "\(birth)"),
                expected: QuestionWords.ages(WorkerAge.usual)
            )
        )
    }

    private func date(_ column: RosterColumn) -> CivilDate? { cells[column].flatMap { CivilDate(parsing: $0) } }

    /// Only what is tested can end in more than one way.
    private mutating func readOutcome() -> Outcome? {
        let choices = OutcomeSpelling.choices(context.kind.outcomes)
        guard let written = row.cells[.outcome] else {
            guard context.kind == .tested else { return context.kind.outcomes.first.flatMap(Outcome.init) }
            report(.missingValue, .outcome, found: CellWords.empty, expected: choices)
            return nil
        }
        guard let text = cells[.outcome], let outcome = Outcome(rawValue: text) else { return nil }
        guard context.kind.outcomes.contains(text) else {
            report(.outcome, .outcome, found: Words.quoted(written), expected: choices)
            return nil
        }
        return outcome
    }

    private mutating func report(_ code: RosterCode, _ column: RosterColumn, found: Words, expected: Words) {
        mistakes.append(RosterMistake(code, row: row.number, column: column, found: found, expected: expected))
    }
}
