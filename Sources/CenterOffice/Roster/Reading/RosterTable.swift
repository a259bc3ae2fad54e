import Foundation

/// The cells of a roster by row and column, as text without spaces around it.
struct RosterTable: Sendable {
    struct Row: Sendable {
        /// As a spreadsheet counts: the header is row 1.
        let number: Int
        /// Cells that are not empty, in Unicode normalization form NFC.
        let cells: [RosterColumn: String]
    }

    /// Nil for a column that is not known, or blank.
    private(set) var columns: [RosterColumn?] = []
    /// The office's own header of each column, by the column's name.
    private(set) var headers: [String: String] = [:]
    private(set) var rows: [Row] = []
    private(set) var mistakes: [RosterMistake] = []
    /// The columns between others that have no header.
    private var nameless: Set<Int> = []

    init(_ sheet: RosterSheet) {
        guard let header = sheet.lines.first, header.contains(where: { !$0.isEmpty }) else {
            mistakes = [
                RosterMistake(.emptyFile, row: nil, found: FileWords.empty, expected: FileWords.headerAndRows)
            ]
            return
        }
        readHeader(header)
        for (index, line) in sheet.lines.enumerated().dropFirst() where line.contains(where: { !$0.isEmpty }) {
            readRow(line.map(CSVLines.trimmed), number: index + 1)
        }
        if rows.isEmpty, mistakes.isEmpty {
            mistakes.append(
                RosterMistake(.noRows, row: nil, found: FileWords.noRow, expected: FileWords.rowAWorker)
            )
        }
    }

    /// The cells of one column, with their rows.
    func cells(of column: RosterColumn) -> [(row: Int, text: String)] {
        rows.compactMap { row in row.cells[column].map { (row.number, $0) } }
    }

    private mutating func readHeader(_ header: [String]) {
        // Blank columns at the end are a spreadsheet's.
        let last = header.lastIndex { !CSVLines.trimmed($0).isEmpty } ?? header.count - 1
        for name in header[...last].map(CSVLines.trimmed) {
            let column = RosterColumn(header: name)
            if let column, columns.contains(column) {
                addHeader(.repeatedColumn, name, found: HeaderWords.twice, expected: HeaderWords.once)
            } else if column == nil, !name.isEmpty {
                addUnknown(name)
            }
            if let column { headers[column.rawValue] = name }
            if name.isEmpty { nameless.insert(columns.count) }
            columns.append(column)
        }
    }

    private mutating func addUnknown(_ name: String) {
        if LegacyFont.isCertain(name) {
            let found = DamageWords.legacyFont(name)
            return addHeader(.legacyFont, name, found: found, expected: DamageWords.unicodeBengali)
        }
        let expected = HeaderWords.known(nearest: RosterHeaders.nearest(to: name))
        addHeader(.unknownColumn, name, found: HeaderWords.unknown, expected: expected)
    }

    private mutating func addHeader(_ code: RosterCode, _ name: String, found: Words, expected: Words) {
        mistakes.append(RosterMistake(code, row: 1, column: name, found: found, expected: expected))
    }

    private mutating func readRow(_ line: [String], number: Int) {
        guard line.contains(where: { !$0.isEmpty }) else { return }
        let surplus = line.dropFirst(columns.count).contains { !$0.isEmpty }
        guard line.count >= columns.count, !surplus else {
            let expected = FileWords.asHeader(columns.count)
            let found = FileWords.cells(line.count)
            mistakes.append(RosterMistake(.cellCount, row: number, found: found, expected: expected))
            return
        }
        var cells: [RosterColumn: String] = [:]
        for (index, cell) in line.prefix(columns.count).enumerated() where !cell.isEmpty {
            if let column = columns[index] {
                cells[column] = cell.utf8.allSatisfy { $0 < 0x80 } ? cell : cell.precomposedStringWithCanonicalMapping
            } else if nameless.contains(index) {
                let found = HeaderWords.nameless(index + 1)
                mistakes.append(
                    RosterMistake(.namelessColumn, row: number, found: found, expected: HeaderWords.headed)
                )
            }
        }
        rows.append(Row(number: number, cells: cells))
    }
}
