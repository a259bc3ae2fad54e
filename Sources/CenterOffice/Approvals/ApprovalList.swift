import Credentials

/// The approvals in a CSV file, of which every row was understood.
package struct ApprovalList: Sendable {
    package private(set) var approvals: [Approval] = []
    private var columns: [Column] = []
    private var mistakes: [RosterMistake] = []

    /// What such a file looks like, with two rows for example.
    package static let template = """
        session,center,achievement,date,approved,reference
        urn:uuid:00000000-0000-4000-8000-000000000000,,,,40,Order 12/2026
        ,BD-TTC014,BD-NTVQF-WELDING-3/1,2026-11-21,60,Order 13/2026

        """

    private enum Column: String, CaseIterable {
        case session, center, achievement, date, approved, reference
    }

    /// Reads CSV (RFC 4180) in UTF-8 with the template's header, in any order of the columns. Each row names a session,
    /// or a center, an achievement (`code/version`) and the day on which it begins.
    ///
    /// - Throws: `ApprovalsRejected` with all mistakes.
    package init(reading bytes: [UInt8]) throws(ApprovalsRejected) {
        let lines: [[String]]
        do {
            lines = try CSVLines.read(bytes).map { $0.map(CSVLines.trimmed) }
        } catch {
            throw ApprovalsRejected(mistakes: [error])
        }
        readHeader(lines.first ?? [])
        if mistakes.isEmpty {
            for (index, line) in lines.enumerated().dropFirst() where line.contains(where: { !$0.isEmpty }) {
                readRow(line, number: index + 1)
            }
            if approvals.isEmpty, mistakes.isEmpty {
                add(nil, nil, found: "no row below the header", expected: "a row an approval")
            }
        }
        guard mistakes.isEmpty else { throw ApprovalsRejected(mistakes: mistakes) }
    }

    private mutating func readHeader(_ header: [String]) {
        for name in header {
            let column = Column(rawValue: name.lowercased())
            if let column, !columns.contains(column) {
                columns.append(column)
            } else if column == nil {
                let names = Column.allCases.map(\.rawValue).joined(separator: ", ")
                add(1, name, found: "a column of this name", expected: "one of \(names)")
            } else {
                add(1, name, found: "it twice", expected: "each column once")
            }
        }
        if mistakes.isEmpty, !columns.contains(.approved) {
            add(1, Column.approved.rawValue, found: "no such column", expected: "how many places were approved")
        }
    }

    private mutating func readRow(_ line: [String], number: Int) {
        guard line.count == columns.count else {
            return add(number, nil, found: "\(line.count) cells", expected: "\(columns.count), as in the header")
        }
        var cells: [Column: String] = [:]
        for (column, cell) in zip(columns, line) where !cell.isEmpty { cells[column] = cell }
        let before = mistakes.count
        let subject = subject(cells, number)
        let approved = cells[.approved].flatMap { Int($0) }
        if approved.map({ $0 >= 0 }) != true {
            let found = cells[.approved].map { "“\($0)”" } ?? "nothing"
            add(number, Column.approved.rawValue, found: found, expected: "a whole number from 0 on")
        }
        guard let subject, let approved, mistakes.count == before else { return }
        if let other = approvals.first(where: { $0.subject == subject }) {
            return add(number, nil, found: "the same as in row \(other.row)", expected: "each approval once")
        }
        approvals.append(
            Approval(row: number, subject: subject, approved: approved, reference: cells[.reference])
        )
    }

    private mutating func subject(_ cells: [Column: String], _ number: Int) -> Approval.Subject? {
        let names: [Column] = [.center, .achievement, .date]
        if let session = cells[.session] {
            for column in names where cells[column] != nil {
                add(number, column.rawValue, found: "this beside a session", expected: "a session alone, or no session")
            }
            if !session.utf8.starts(with: "urn:uuid:".utf8) {
                add(
                    number,
                    Column.session.rawValue,
                    found: "“\(session)”",
                    expected: "a session's identity, urn:uuid:…"
                )
            }
            return .session(session)
        }
        for column in names where cells[column] == nil {
            add(number, column.rawValue, found: "nothing", expected: "a session, or center, achievement and date")
        }
        guard let center = cells[.center], let achievement = cells[.achievement], let text = cells[.date] else {
            return nil
        }
        if achievement.split(separator: "/", omittingEmptySubsequences: false).count != 2 {
            add(number, Column.achievement.rawValue, found: "“\(achievement)”", expected: "code/version")
        }
        guard let date = CivilDate(parsing: text) else {
            add(number, Column.date.rawValue, found: "“\(text)”", expected: "a day that exists, as YYYY-MM-DD")
            return nil
        }
        return .course(center: center, achievement: achievement, date: date)
    }

    private mutating func add(_ row: Int?, _ column: String?, found: String, expected: String) {
        mistakes.append(RosterMistake(row: row, column: column, found: found, expected: expected))
    }
}
