/// A table as a CSV file: RFC 4180, UTF-8 without a byte order mark.
struct CSVTable {
    /// The file's name.
    let name: String
    let header: [String]
    let rows: [[String]]

    var text: String {
        ([header] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// A cell, in quotation marks where it needs them.
    ///
    /// What a spreadsheet would take for a formula gets an apostrophe before it: names come from the ledger, and a
    /// stranger's text must not be run on the reader's machine.
    private static func cell(_ text: String) -> String {
        var text = text.printable
        if let first = text.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) { text = "'" + text }
        guard text.utf8.contains(where: { [0x2C, 0x22, 0x0D, 0x0A].contains($0) }) else { return text }
        // A quotation mark with a combining mark behind it is one `Character`, and ends a cell all the same.
        return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
    }
}

extension Figure {
    /// As it stands in a table for a program: a number, `<5`, or `withheld`.
    var cell: String {
        switch self {
        case .exact(let count): String(count)
        case .few: "<5"
        case .withheld: "withheld"
        }
    }
}
