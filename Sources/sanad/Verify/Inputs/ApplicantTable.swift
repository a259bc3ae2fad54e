import CenterOffice
import Credentials
import Foundation

/// An employer's own table of applicants: one row each, with a file, the text of a QR code, or number, code and what
/// the paper shows.
struct ApplicantTable: Sendable {
    /// What a column says.
    enum Column: Sendable, Equatable {
        case number, file, code, qr
        /// A claim by the name that it has in a certificate.
        case claim(String)
    }

    struct Row: Sendable {
        /// As a spreadsheet counts: the header is row 1.
        let number: Int
        let cells: [String]
    }

    let path: String
    let lines: [[String]]
    let columns: [Column?]
    let rows: [Row]

    static func isTable(_ path: String) -> Bool {
        [".csv", ".tsv"].contains { path.lowercased().hasSuffix($0) } && NewFile.exists(path)
    }

    /// Reads a table in any encoding that spreadsheets save.
    ///
    /// - Throws: `Failure` where it is no table, or has no column that names a certificate.
    init(path: String) throws {
        self.path = path
        let sheet: RosterSheet
        do {
            sheet = try RosterSheet(reading: NewFile.read(path))
        } catch let mistake as RosterMistake {
            throw Failure(.data, UsageWords.noTable(path, found: mistake.found, expected: mistake.expected))
        }
        lines = sheet.lines.map { $0.map { $0.replacing("\u{FEFF}", with: "") } }
        columns = (lines.first ?? []).map(Column.init(header:))
        guard columns.contains(.number) || columns.contains(.file) || columns.contains(.qr) else {
            throw Failure(.data, UsageWords.noColumn(path))
        }
        rows = lines.enumerated().dropFirst().compactMap { place, cells in
            let trimmed = cells.map { $0.trimmingCharacters(in: .whitespaces) }
            return trimmed.allSatisfy(\.isEmpty) ? nil : Row(number: place + 1, cells: trimmed)
        }
    }

    /// A row's cell; nil where it is empty.
    func cell(_ column: Column, of row: Row) -> String? {
        columns.firstIndex(of: column).flatMap { place in
            row.cells.indices.contains(place) && !row.cells[place].isEmpty ? row.cells[place] : nil
        }
    }

    /// What a row says of the holder.
    func claims(of row: Row) throws(TypedClaimError) -> [PaperClaim] {
        var pairs: [TypedClaim.Pair] = []
        for case .claim(let name) in columns.compactMap({ $0 }) {
            if let text = cell(.claim(name), of: row) { pairs.append(TypedClaim.Pair(name: name, text: text)) }
        }
        return try TypedClaim.claims(pairs)
    }
}
