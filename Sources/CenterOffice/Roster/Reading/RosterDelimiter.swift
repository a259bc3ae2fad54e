import SwiftCSV

/// What stands between a roster's cells.
package enum RosterDelimiter: String, Sendable, CaseIterable {
    case comma, semicolon, tab

    var character: CSVDelimiter {
        switch self {
        case .comma: .comma
        case .semicolon: .semicolon
        case .tab: .tab
        }
    }

    /// The one that makes most known headers of a file's first row, or most cells where that decides nothing.
    static func inHeader(of text: String) -> RosterDelimiter {
        let scores = allCases.map { delimiter in
            let cells = CSVLines.header(text, delimiter: delimiter.character)
            let known = cells.count { RosterColumn(header: $0) != nil }
            return (delimiter: delimiter, known: known, cells: cells.count)
        }
        let best = scores.reduce(scores[0]) { ($1.known, $1.cells) > ($0.known, $0.cells) ? $1 : $0 }
        return best.delimiter
    }
}
