/// The office's own table, with what became of each row behind its columns.
package enum ReturnedTable {
    /// What a row became.
    package struct Result: Sendable {
        package let number: String
        package let file: String
        package let state: String

        package init(number: String, file: String, state: String) {
            self.number = number
            self.file = file
            self.state = state
        }
    }

    private static let headers = [
        Words("Certificate number", "সনদ নম্বর", "証明書番号"), Words("File", "ফাইল", "ファイル"),
        Words("State", "অবস্থা", "状態"),
    ]

    /// The headers of the column of numbers, in every language.
    static var numberHeaders: [String] { headers.prefix(1).flatMap(spellings) }

    /// The header of the column of numbers, and the headers of what is told beside them.
    static var numberHeader: Words { headers[0] }
    static var resultHeaders: [String] { headers.dropFirst().flatMap(spellings) }

    private static func spellings(_ header: Words) -> [String] { [header.en, header.bn, header.ja] }

    /// The table as CSV in UTF-8 with a byte order mark, its rows and columns in the office's order.
    ///
    /// - Parameters:
    ///   - sheet: The roster.
    ///   - results: By the roster's rows.
    ///   - language: Picks the language of the added headers.
    /// - Returns: The file's bytes.
    package static func file(
        _ sheet: RosterSheet,
        results: [Int: Result],
        in language: (Words) -> String
    ) -> [UInt8] {
        let width = width(sheet)
        let lines = sheet.lines.enumerated().map { index, line in
            let result = results[index + 1]
            let added =
                index == 0 ? headers.map(language) : [result?.number, result?.file, result?.state].map { $0 ?? "" }
            return fitted(line, to: width) + added
        }
        return CSVText.file(lines)
    }

    /// Whether a file is such a table of the same roster, made before.
    package static func isOne(_ bytes: [UInt8], of sheet: RosterSheet) -> Bool {
        guard let known = try? RosterSheet(reading: bytes), known.lines.count == sheet.lines.count else { return false }
        let width = width(sheet)
        return zip(known.lines, sheet.lines).allSatisfy { line, own in
            line.count == width + headers.count && Array(line.prefix(width)) == fitted(own, to: width)
        }
    }

    /// Blank columns at the end are a spreadsheet's.
    private static func width(_ sheet: RosterSheet) -> Int {
        let header = sheet.lines.first ?? []
        return (header.lastIndex { !CSVLines.trimmed($0).isEmpty } ?? -1) + 1
    }

    /// A byte order mark, of which the file gets one of its own, is not part of the first header.
    private static func fitted(_ line: [String], to width: Int) -> [String] {
        let cells = line.prefix(width).map { $0.replacing("\u{FEFF}", with: "") }
        return cells + Array(repeating: "", count: width - cells.count)
    }
}
