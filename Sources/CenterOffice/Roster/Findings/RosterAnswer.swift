/// That a doubtful cell is right as it stands.
package struct RosterAnswer: Hashable, Sendable {
    /// As a spreadsheet counts: the header is row 1.
    package let row: Int
    package let column: RosterColumn

    package init(row: Int, column: RosterColumn) {
        self.row = row
        self.column = column
    }

    /// Reads `12:passportNumber`; the column may be named by any of its headers.
    package init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let row = Int(parts[0]), row > 1, let column = RosterColumn(header: String(parts[1]))
        else { return nil }
        self.init(row: row, column: column)
    }
}
