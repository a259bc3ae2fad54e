/// A roster as the office wrote it: its own rows and columns, in their order.
package struct RosterSheet: Sendable {
    package let encoding: RosterEncoding
    package let delimiter: RosterDelimiter
    /// The header is first.
    package let lines: [[String]]

    /// Reads CSV or TSV in any of the encodings that offices save it in.
    package init(reading bytes: [UInt8]) throws(RosterMistake) {
        guard !bytes.isEmpty else {
            throw RosterMistake(.emptyFile, row: nil, found: FileWords.empty, expected: FileWords.headerAndRows)
        }
        if let format = ForeignFormat(bytes) { throw format.mistake }
        let text = try RosterEncoding.read(bytes)
        encoding = text.encoding
        delimiter = RosterDelimiter.inHeader(of: text.text)
        lines = try CSVLines.read(text.text, delimiter: delimiter.character)
    }

    init(encoding: RosterEncoding, delimiter: RosterDelimiter, lines: [[String]]) {
        self.encoding = encoding
        self.delimiter = delimiter
        self.lines = lines
    }
}
