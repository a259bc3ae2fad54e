import Foundation
import SwiftCSV

/// The rows of a CSV file (RFC 4180) in UTF-8, with or without a byte order mark, as people save it from a spreadsheet.
enum CSVLines {
    /// Why a file is no CSV.
    struct Mistake: Error {
        /// As a spreadsheet counts; nil where the whole file is meant.
        let row: Int?
        let found: String
        let expected: String
    }

    /// All rows, empty ones too.
    static func read(_ bytes: [UInt8]) throws(Mistake) -> [[String]] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Mistake(row: nil, found: "bytes that are not UTF-8", expected: "a CSV file in UTF-8")
        }
        // The parser passes over a last empty cell that no line end follows.
        let csv = text.last?.isNewline == true ? text : text + "\n"
        guard let lines = lines(csv) else { throw unreadableRow(csv) }
        return lines
    }

    /// Takes spaces off both ends, a byte order mark and the marks of direction that spreadsheets leave too.
    static func trimmed(_ text: String) -> String {
        var edges = CharacterSet.whitespaces
        edges.insert(charactersIn: "\u{FEFF}\u{200E}\u{200F}")
        return text.trimmingCharacters(in: edges)
    }

    /// Nil where quotation marks do not pair up.
    private static func lines(_ text: String, limit: Int? = nil) -> [[String]]? {
        var lines: [[String]] = []
        do {
            let csv = try EnumeratedCSV(string: text, delimiter: .comma, loadColumns: false, rowLimit: 0)
            try csv.enumerateAsArray(rowLimit: limit) { lines.append($0) }
        } catch {
            return nil
        }
        return lines
    }

    /// Finds the first row that the parser stumbles over, by halves.
    private static func unreadableRow(_ text: String) -> Mistake {
        var readable = 0
        var unreadable = text.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
        while readable + 1 < unreadable {
            let middle = (readable + unreadable) / 2
            if lines(text, limit: middle) == nil { unreadable = middle } else { readable = middle }
        }
        return Mistake(
            row: unreadable,
            found: "a quotation mark within a cell",
            expected: "cells with quotation marks or commas in quotation marks, each mark inside doubled"
        )
    }
}
