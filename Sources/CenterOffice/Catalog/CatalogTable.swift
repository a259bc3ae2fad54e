import SwiftCSV

/// A file of the catalog: CSV in UTF-8 with a header row.
struct CatalogTable {
    let path: String
    let rows: [CatalogRow]

    init(_ path: String) throws {
        guard let text = String(validating: try NewFile.read(path), as: UTF8.self) else {
            throw CatalogError(path: path, row: nil, column: nil, expected: "UTF-8")
        }
        let csv: NamedCSV
        do {
            csv = try NamedCSV(string: text.last?.isNewline == true ? text : text + "\n", delimiter: .comma)
        } catch {
            throw CatalogError(path: path, row: nil, column: nil, expected: "CSV whose quotation marks pair up")
        }
        self.path = path
        rows = csv.rows.enumerated().map { CatalogRow(path: path, number: $0.offset + 2, cells: $0.element) }
    }
}

/// One row of a file of the catalog.
struct CatalogRow {
    let path: String
    /// As a spreadsheet counts: the header is row 1.
    let number: Int
    let cells: [String: String]

    /// A cell; nil where it is empty.
    subscript(column: String) -> String? {
        guard let text = cells[column], !text.isEmpty else { return nil }
        return text
    }

    func required(_ column: String) throws(CatalogError) -> String {
        guard let text = self[column] else { throw error(column, expected: "a text that is not empty") }
        return text
    }

    func error(_ column: String, expected: String) -> CatalogError {
        CatalogError(path: path, row: number, column: column, expected: expected)
    }
}

/// What is wrong in a file of the catalog.
package struct CatalogError: Error, Equatable, Sendable, CustomStringConvertible {
    package let path: String
    package let row: Int?
    package let column: String?
    package let expected: String

    package var description: String {
        let place = [row.map { "row \($0)" }, column.map { "column \($0)" }].compactMap(\.self).joined(separator: ", ")
        return "\(path)\(place.isEmpty ? "" : ", \(place)"): expected \(expected)"
    }
}
