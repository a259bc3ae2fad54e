package import Credentials
package import LedgerCore
import LedgerCrypto

/// The workers whom one act certifies, each row checked.
package struct Roster: Sendable {
    package private(set) var workers: [Worker]

    /// What was read, so that the same roster is known again, whichever of its cells were accepted.
    package let digest: [UInt8]

    /// The table as the office wrote it.
    package let sheet: RosterSheet

    /// What was read otherwise than it was written, by row and column.
    package let conversions: [RosterConversion]

    /// The questions that were answered.
    package let accepted: [RosterMistake]

    /// The office's own header of each column, by the column's name.
    package let headers: [String: String]

    /// Reads a roster of CSV or TSV, in any of the encodings, languages and forms that offices write.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - kind: What is certified; it says which outcomes there are.
    ///   - issued: The day of issue.
    ///   - answers: The doubtful cells that are right as they stand.
    ///   - isReturned: Whether it is the table that the office got back, corrected: its column of numbers says what each
    ///     row replaces.
    /// - Throws: `RosterRejected` with every mistake and every open question there is.
    package init(
        reading bytes: [UInt8],
        kind: EvidenceKind,
        issued: CivilDate,
        accepting answers: Set<RosterAnswer> = [],
        isReturned: Bool = false
    ) throws(RosterRejected) {
        do {
            let sheet = try RosterSheet(reading: bytes)
            self.sheet = isReturned ? try sheet.correcting() : sheet
        } catch {
            throw RosterRejected(mistakes: [error])
        }
        let table = RosterTable(sheet)
        var findings = RosterFindings(mistakes: table.mistakes)
        if table.mistakes.isEmpty { findings.mistakes += RosterChecks.missingColumns(table, kind: kind) }
        let context = RosterContext(table, encoding: sheet.encoding, kind: kind, issued: issued)
        var workers: [Worker] = []
        for row in table.rows {
            var reader = RosterRowReader(row: row, context: context)
            if let worker = reader.read() { workers.append(worker) }
            findings.take(reader)
        }
        findings.mistakes += RosterChecks.repetitions(workers)
        findings.questions += RosterChecks.namesakes(workers)
        let open = findings.questions.filter { !$0.isAnswered(by: answers) }
        guard findings.mistakes.isEmpty, open.isEmpty else {
            throw RosterRejected(mistakes: findings.mistakes, questions: open, headers: table.headers)
        }
        self.workers = workers
        digest = sha256(bytes)
        conversions = findings.conversions
        accepted = findings.questions
        headers = table.headers
    }

    /// The same roster, its one worker's certificate taking the place of another.
    package func superseding(_ number: CertificateNumber) throws(RosterRejected) -> Roster {
        guard workers.count == 1 else {
            let found = RosterWords.rowsForOneNumber(workers.count)
            throw RosterRejected(mistakes: [
                RosterMistake(.supersedes, row: nil, found: found, expected: RosterWords.oneRow)
            ])
        }
        var roster = self
        roster.workers[0].supersedes = number
        return roster
    }

    /// The same roster, more being known of its workers.
    func with(_ workers: [Worker]) -> Roster {
        var roster = self
        roster.workers = workers
        return roster
    }
}

/// What reading a roster brings to light.
private struct RosterFindings {
    var mistakes: [RosterMistake]
    var questions: [RosterMistake] = []
    var conversions: [RosterConversion] = []

    init(mistakes: [RosterMistake]) { self.mistakes = mistakes }

    mutating func take(_ reader: RosterRowReader) {
        mistakes += reader.mistakes
        questions += reader.questions
        conversions += reader.conversions
    }
}

extension RosterMistake {
    fileprivate func isAnswered(by answers: Set<RosterAnswer>) -> Bool {
        guard let row, let column = column.flatMap(RosterColumn.init(rawValue:)) else { return false }
        return answers.contains(RosterAnswer(row: row, column: column))
    }
}
