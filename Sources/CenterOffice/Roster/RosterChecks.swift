import Credentials
import LedgerCore

/// What has to hold between a roster's rows.
enum RosterChecks {
    static func missingColumns(_ table: RosterTable, kind: EvidenceKind) -> [RosterMistake] {
        var needed: [RosterColumn] = [.birthDate]
        if kind == .tested { needed.append(.outcome) }
        if kind == .sighted { needed += RosterColumn.sighting }
        if !table.columns.contains(.givenName) { needed.append(.familyName) }
        return needed.filter { !table.columns.contains($0) }.map { column in
            let expected = HeaderWords.missing(RosterHeaders.header(of: column))
            return RosterMistake(.missingColumn, row: 1, column: column, found: HeaderWords.none, expected: expected)
        }
    }

    /// What only one row may have.
    static func repetitions(_ workers: [Worker]) -> [RosterMistake] {
        repeated(workers, .passportNumber, expected: RosterWords.passportOnce) { $0.passportNumber }
            + repeated(workers, .supersedes, expected: RosterWords.numberOnce) { $0.supersedes?.description }
    }

    /// One photo shows one person.
    static func repeatedPhotos(_ workers: [Worker]) -> [RosterMistake] {
        repeated(workers, .photo, expected: PhotoWords.once) { $0.photoFile }
    }

    private static func repeated(
        _ workers: [Worker],
        _ column: RosterColumn,
        expected: Words,
        _ value: (Worker) -> String?
    ) -> [RosterMistake] {
        var rows: [String: Int] = [:]
        return workers.compactMap { worker in
            guard let text = value(worker), let other = rows.updateValue(worker.row, forKey: text) else { return nil }
            let found = RosterWords.repeated(of: other)
            return RosterMistake(.repeatedValue, row: worker.row, column: column, found: found, expected: expected)
        }
    }

    /// Rows that may be one person twice. Many people share name and birth date, so a number has to tell them apart.
    static func namesakes(_ workers: [Worker]) -> [RosterMistake] {
        var groups: [String: Namesakes] = [:]
        var questions: [RosterMistake] = []
        for worker in workers {
            let key = worker.nameAndBirth
            if let other = groups[key]?.maybe(worker), !hasOnePassport(worker, other) {
                questions.append(
                    RosterMistake(
                        .samePerson,
                        row: worker.row,
                        column: worker.text(.familyName) == nil ? .givenName : .familyName,
                        found: QuestionWords.namesake(of: other.row),
                        expected: QuestionWords.tellingNumber
                    )
                )
            }
            groups[key, default: Namesakes()].add(worker)
        }
        return questions
    }

    /// People of one name and birth date, so kept that a large class of them is looked through at once.
    private struct Namesakes {
        private var byPassport: [String: [Worker]] = [:]
        private var withoutPassport: [Worker] = []
        private var all: [Worker] = []

        mutating func add(_ worker: Worker) {
            all.append(worker)
            if let passport = worker.passportNumber {
                byPassport[passport, default: []].append(worker)
            } else {
                withoutPassport.append(worker)
            }
        }

        /// One of them who may be the worker. Another passport is another person.
        func maybe(_ worker: Worker) -> Worker? {
            let candidates = worker.passportNumber.map { (byPassport[$0] ?? []) + withoutPassport } ?? all
            return candidates.first { !worker.isCertainlyAnother(than: $0) }
        }
    }

    /// That is a mistake already.
    private static func hasOnePassport(_ one: Worker, _ other: Worker) -> Bool {
        one.passportNumber != nil && one.passportNumber == other.passportNumber
    }
}
