import Foundation
import SwiftCSV

/// The rows of a CSV file (RFC 4180), as people save it from a spreadsheet.
enum CSVLines {
    /// All rows of a file in UTF-8, with or without a byte order mark; empty ones too.
    static func read(_ bytes: [UInt8]) throws(RosterMistake) -> [[String]] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw RosterMistake(row: nil, found: "bytes that are not UTF-8", expected: "a CSV file in UTF-8")
        }
        return try read(text, delimiter: .comma)
    }

    /// All rows, empty ones too.
    static func read(_ text: String, delimiter: CSVDelimiter) throws(RosterMistake) -> [[String]] {
        // The parser passes over a last empty cell that no line end follows.
        let csv = text.last?.isNewline == true ? text : text + "\n"
        guard let lines = lines(csv, delimiter) else { throw unreadableRow(csv, delimiter) }
        return lines
    }

    /// The first row; empty where quotation marks do not pair up in it.
    static func header(_ text: String, delimiter: CSVDelimiter) -> [String] {
        lines(text, delimiter, limit: 1)?.first ?? []
    }

    private static let edges = CharacterSet.whitespaces.union(CharacterSet(charactersIn: "\u{FEFF}\u{200E}\u{200F}"))

    /// Takes spaces off both ends, a byte order mark and the marks of direction that spreadsheets leave too.
    static func trimmed(_ text: String) -> String { text.trimmingCharacters(in: edges) }

    /// Nil where quotation marks do not pair up.
    private static func lines(_ text: String, _ delimiter: CSVDelimiter, limit: Int? = nil) -> [[String]]? {
        var lines: [[String]] = []
        let parted = PartedCSV(text, delimiter: delimiter.rawValue)
        do {
            let csv = try EnumeratedCSV(string: parted.text, delimiter: delimiter, loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(rowLimit: limit) { lines.append($0.map(parted.whole)) }
        } catch {
            return nil
        }
        return lines
    }

    /// Finds the first row that the parser stumbles over, by halves.
    private static func unreadableRow(_ text: String, _ delimiter: CSVDelimiter) -> RosterMistake {
        var readable = 0
        var unreadable = text.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
        while readable + 1 < unreadable {
            let middle = (readable + unreadable) / 2
            if lines(text, delimiter, limit: middle) == nil { unreadable = middle } else { readable = middle }
        }
        return RosterMistake(.quotation, row: unreadable, found: FileWords.looseQuote, expected: FileWords.pairedQuotes)
    }
}
