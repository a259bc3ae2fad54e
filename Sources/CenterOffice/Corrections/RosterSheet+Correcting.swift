extension RosterSheet {
    /// The table that an office got back and corrected, as a roster of replacements: its column of certificate numbers
    /// becomes the one of what is replaced, and the columns of files and states are left out.
    ///
    /// - Throws: `RosterMistake` where it has no such column, or a row without a number.
    func correcting() throws(RosterMistake) -> RosterSheet {
        let header = (lines.first ?? []).map { RosterHeaders.key(CSVLines.trimmed($0)) }
        guard let number = header.lastIndex(where: Self.numbers.contains) else {
            throw RosterMistake(
                .missingColumn,
                row: 1,
                found: HeaderWords.none,
                expected: HeaderWords.missing(ReturnedTable.numberHeader)
            )
        }
        for (index, line) in lines.enumerated().dropFirst()
        where line.contains(where: { !CSVLines.trimmed($0).isEmpty }) {
            guard line.count <= number || CSVLines.trimmed(line[number]).isEmpty else { continue }
            throw RosterMistake(
                .missingValue,
                row: index + 1,
                column: lines[0][number],
                found: CellWords.empty,
                expected: CellWords.certificate
            )
        }
        let dropped = Set(header.indices.filter { $0 != number && isLeftOut(header[$0]) })
        let kept = lines.enumerated().map { index, line in
            line.enumerated().compactMap { column, cell -> String? in
                guard !dropped.contains(column) else { return nil }
                return index == 0 && column == number ? RosterColumn.supersedes.rawValue : cell
            }
        }
        return RosterSheet(encoding: encoding, delimiter: delimiter, lines: kept)
    }

    /// What an earlier correction replaced, files and states.
    private func isLeftOut(_ header: String) -> Bool {
        Self.results.contains(header) || RosterHeaders.columns[header] == .supersedes || Self.numbers.contains(header)
    }

    private static let numbers = Set(ReturnedTable.numberHeaders.map(RosterHeaders.key))
    private static let results = Set(ReturnedTable.resultHeaders.map(RosterHeaders.key))
}
