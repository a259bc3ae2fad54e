import Foundation
import SwiftCSV

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
        guard let text = String(validating: bytes, as: UTF8.self) else {
            mistakes = [RosterMistake(row: nil, found: "bytes that are not UTF-8", expected: "a CSV file in UTF-8")]
            return
        }
        // The parser passes over a last empty cell that no line end follows.
        let csv = text.last?.isNewline == true ? text : text + "\n"
        guard let lines = Self.lines(csv) else {
            mistakes = [Self.unreadableRow(csv)]
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
        for name in header.map(trimmed) {
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
        for case (let column?, let cell) in zip(columns, line.map(trimmed)) where !cell.isEmpty {
            cells[column] = cell.precomposedStringWithCanonicalMapping
        }
        rows.append(Row(number: number, cells: cells))
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
    private static func unreadableRow(_ text: String) -> RosterMistake {
        var readable = 0
        var unreadable = text.reduce(1) { $1.isNewline ? $0 + 1 : $0 }
        while readable + 1 < unreadable {
            let middle = (readable + unreadable) / 2
            if lines(text, limit: middle) == nil { unreadable = middle } else { readable = middle }
        }
        return RosterMistake(
            row: unreadable,
            found: "a quotation mark within a cell",
            expected: "cells with quotation marks or commas in quotation marks, each mark inside doubled"
        )
    }
}

/// Takes spaces off both ends, a byte order mark and the marks of direction that spreadsheets leave too.
private func trimmed(_ text: String) -> String {
    var edges = CharacterSet.whitespaces
    edges.insert(charactersIn: "\u{FEFF}\u{200E}\u{200F}")
    return text.trimmingCharacters(in: edges)
}
