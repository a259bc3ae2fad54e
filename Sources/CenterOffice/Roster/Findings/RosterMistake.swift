/// Something in a roster that must be put right, or be accepted where it is a question, before anything is signed.
package struct RosterMistake: Error, Equatable, Sendable, CustomStringConvertible {
    package let code: RosterCode
    /// As a spreadsheet counts: the header is row 1. Nil where the whole file is meant.
    package let row: Int?
    /// The column's name (`RosterColumn`), or its header where it is none; nil where the whole row is meant.
    package let column: String?
    package let found: Words
    package let expected: Words

    init(_ code: RosterCode, row: Int?, column: String? = nil, found: Words, expected: Words) {
        self.code = code
        self.row = row
        self.column = column
        self.found = found
        self.expected = expected
    }

    init(_ code: RosterCode, row: Int?, column: RosterColumn, found: Words, expected: Words) {
        self.init(code, row: row, column: column.rawValue, found: found, expected: expected)
    }

    /// A mistake of a list that is kept in English.
    init(row: Int?, column: String? = nil, found: String, expected: String) {
        self.init(.form, row: row, column: column, found: Words(verbatim: found), expected: Words(verbatim: expected))
    }

    /// For putting mistakes in order.
    var place: (Int, String) { (row ?? 0, column ?? "") }

    /// Where it is, what is there and what was expected; `headers` has the office's own header of each column, by the
    /// column's name.
    package func account(_ headers: [String: String] = [:]) -> Words {
        let header = column.map { headers[$0] ?? $0 }
        return RosterWords.place(row: row, column: header) + RosterWords.finding(found, expected)
    }

    /// What is there and what was expected, for a place where it is seen which cell is meant.
    package var finding: Words { RosterWords.finding(found, expected) }

    /// Where it is and what is there, of a question that was answered.
    package func place(_ headers: [String: String]) -> Words {
        let header = column.map { headers[$0] ?? $0 }
        return RosterWords.place(row: row, column: header) + found
    }

    package var description: String { account().en }
}
