package import Credentials
package import LedgerCore
import LedgerCrypto

/// The workers whom one act certifies, each row checked.
package struct Roster: Sendable {
    package private(set) var workers: [Worker]

    /// What was read, so that the same roster is known again.
    package let digest: [UInt8]

    /// Reads a roster of CSV in UTF-8 whose header is in English.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - kind: What is certified; it says which outcomes there are.
    ///   - issued: The day of issue.
    /// - Throws: `RosterRejected` with every mistake there is.
    package init(reading bytes: [UInt8], kind: EvidenceKind, issued: CivilDate) throws(RosterRejected) {
        let table = RosterTable(reading: bytes)
        var mistakes = table.mistakes
        if mistakes.isEmpty { mistakes += Self.missingColumns(table, kind: kind) }
        var workers: [Worker] = []
        for row in table.rows {
            var reader = RosterRowReader(row: row, kind: kind, issued: issued)
            if let worker = reader.read() { workers.append(worker) }
            mistakes += reader.mistakes
        }
        mistakes += Self.doubles(workers)
        guard mistakes.isEmpty else {
            throw RosterRejected(mistakes: mistakes.sorted { $0.place < $1.place })
        }
        self.workers = workers
        digest = sha256(bytes)
    }

    /// The same roster, its one worker's certificate taking the place of another.
    package func superseding(_ number: CertificateNumber) throws(RosterRejected) -> Roster {
        guard workers.count == 1 else {
            let mistake = RosterMistake(
                row: nil,
                found: "\(workers.count) rows for one number to supersede",
                expected: "one row, or a column supersedes with each row's number"
            )
            throw RosterRejected(mistakes: [mistake])
        }
        var roster = self
        roster.workers[0].supersedes = number
        return roster
    }

    private static func missingColumns(_ table: RosterTable, kind: EvidenceKind) -> [RosterMistake] {
        var needed: [RosterColumn] = [.birthDate]
        if kind == .tested { needed.append(.outcome) }
        var mistakes = needed.filter { !table.columns.contains($0) }.map {
            RosterMistake(row: 1, column: $0.rawValue, found: "no such column", expected: "one")
        }
        if !table.columns.contains(.familyName), !table.columns.contains(.givenName) {
            mistakes.append(RosterMistake(row: 1, column: "familyName", found: "no such column", expected: "one"))
        }
        return mistakes
    }

    /// Rows that may be one person twice. Many people share name and birth date, so a number has to tell them apart.
    private static func doubles(_ workers: [Worker]) -> [RosterMistake] {
        var namesakes: [String: [Worker]] = [:]
        var mistakes = repeated(workers, .passportNumber, expected: "each passport once") { $0.passportNumber }
        mistakes += repeated(workers, .supersedes, expected: "each number replaced once") {
            $0.supersedes?.description
        }
        for worker in workers {
            let key = worker.nameAndBirth
            if let other = namesakes[key]?.first(where: { !worker.isCertainlyAnother(than: $0) }) {
                mistakes.append(
                    RosterMistake(
                        row: worker.row,
                        found: "the name and birth date of row \(other.row)",
                        expected: "a passportNumber, nationalId or issuerNumber that tells two people apart"
                    )
                )
            }
            namesakes[key, default: []].append(worker)
        }
        return mistakes
    }

    private static func repeated(
        _ workers: [Worker],
        _ column: RosterColumn,
        expected: String,
        _ value: (Worker) -> String?
    ) -> [RosterMistake] {
        var rows: [String: Int] = [:]
        return workers.compactMap { worker in
            guard let text = value(worker), let other = rows.updateValue(worker.row, forKey: text) else { return nil }
            return RosterMistake(
                row: worker.row,
                column: column.rawValue,
                found: "the one of row \(other)",
                expected: expected
            )
        }
    }
}
