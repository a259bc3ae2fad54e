import Foundation

/// The cells of a roster by row and column, as text without spaces around it.
struct RosterTable: Sendable {
    struct Row: Sendable {
        /// As a spreadsheet counts: the header is row 1.
        let number: Int
        /// Cells that are not empty, in Unicode normalization form NFC.
        let cells: [RosterColumn: String]
    }

    private(set) var columns: [RosterColumn?] = []
    private(set) var rows: [Row] = []
    private(set) var mistakes: [RosterMistake] = []

    /// Reads CSV (RFC 4180) in UTF-8, with or without a byte order mark.
    init(reading bytes: [UInt8]) {
        let lines: [[String]]
        do {
            lines = try CSVLines.read(bytes)
        } catch {
            mistakes = [RosterMistake(row: error.row, found: error.found, expected: error.expected)]
            return
        }
        guard let header = lines.first, header.contains(where: { !$0.isEmpty }) else {
            mistakes = [RosterMistake(row: nil, found: "an empty file", expected: "a header row and a row a worker")]
            return
        }
        readHeader(header)
        for (index, line) in lines.enumerated().dropFirst() where line.contains(where: { !$0.isEmpty }) {
            readRow(line, number: index + 1)
        }
        if rows.isEmpty, mistakes.isEmpty {
            mistakes.append(RosterMistake(row: nil, found: "no row below the header", expected: "a row a worker"))
        }
    }

    private mutating func readHeader(_ header: [String]) {
        for name in header.map(CSVLines.trimmed) {
            let column = RosterColumn(header: name)
            if column == nil {
                let names = RosterColumn.allCases.map(\.rawValue).joined(separator: ", ")
                mistakes.append(
                    RosterMistake(row: 1, column: name, found: "a column of this name", expected: "one of \(names)")
                )
            } else if columns.contains(column) {
                mistakes.append(RosterMistake(row: 1, column: name, found: "it twice", expected: "each column once"))
            }
            columns.append(column)
        }
    }

    private mutating func readRow(_ line: [String], number: Int) {
        guard line.count == columns.count else {
            mistakes.append(
                RosterMistake(row: number, found: "\(line.count) cells", expected: "\(columns.count), as in the header")
            )
            return
        }
        var cells: [RosterColumn: String] = [:]
        for case (let column?, let cell) in zip(columns, line.map(CSVLines.trimmed)) where !cell.isEmpty {
            cells[column] = cell.precomposedStringWithCanonicalMapping
        }
        rows.append(Row(number: number, cells: cells))
    }
}
