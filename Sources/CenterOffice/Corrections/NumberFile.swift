import Credentials

/// A file of certificate numbers: one a line, or a table with a column of them.
enum NumberFile {
    struct Cell {
        /// As a spreadsheet counts: the first line is row 1.
        let row: Int
        let text: String
    }

    /// The headers of such a column, as they are compared: those of the tables that an office gets back, and others.
    private static let headers = Set(
        (ReturnedTable.numberHeaders + [
            "number", "numbers", "certificate", "certificate no", "supersedes", "নম্বর", "番号",
        ])
        .map(RosterHeaders.key)
    )

    /// The cells that hold numbers; empty ones are passed over.
    static func cells(_ bytes: [UInt8]) throws(RosterMistake) -> [Cell] {
        let lines = try RosterSheet(reading: bytes).lines.map { $0.map(CSVLines.trimmed) }
        guard let first = lines.first else { throw nothing }
        let headed = first.lastIndex { headers.contains(RosterHeaders.key($0)) }
        let isList = lines.allSatisfy { line in line.dropFirst().allSatisfy(\.isEmpty) }
        guard headed != nil || isList else {
            throw RosterMistake(
                .missingColumn,
                row: 1,
                found: HeaderWords.none,
                expected: CorrectionWords.numbers
            )
        }
        let column = headed ?? 0
        let start = headed == nil ? 0 : 1
        let cells = lines.enumerated().dropFirst(start).compactMap { index, line -> Cell? in
            guard column < line.count, !line[column].isEmpty else { return nil }
            return Cell(row: index + 1, text: line[column])
        }
        guard !cells.isEmpty else { throw nothing }
        return cells
    }

    private static var nothing: RosterMistake {
        RosterMistake(.noRows, row: nil, found: CorrectionWords.noNumbers, expected: CorrectionWords.numbers)
    }
}
