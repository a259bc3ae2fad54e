import Foundation

/// The headers of a roster's columns.
package enum RosterHeaders {
    /// A column's header in the templates, and the other headers by which offices know it.
    struct Entry: Sendable {
        let column: RosterColumn
        let header: Words
        let others: [String]

        init(_ column: RosterColumn, _ en: String, _ bn: String, _ ja: String, _ others: String...) {
            self.column = column
            header = Words(en, bn, ja)
            self.others = others
        }
    }

    /// Every header there is, by what is left of it when it is compared.
    static let columns: [String: RosterColumn] = {
        let headers = entries.flatMap { entry in
            ([entry.column.rawValue] + entry.templateHeaders + entry.others).map { (key($0), entry.column) }
        }
        return Dictionary(headers) { first, _ in first }
    }()

    /// A column's header in each language.
    package static func header(of column: RosterColumn) -> Words {
        entries.first { $0.column == column }?.header ?? Words(verbatim: column.rawValue)
    }

    private static let passedOver = CharacterSet(charactersIn: "_-.・/()（）[]*:：#").union(.whitespacesAndNewlines)

    /// What of a header is compared: letters and digits, in lower case and of ordinary width.
    static func key(_ header: String) -> String {
        let folded = header.precomposedStringWithCompatibilityMapping.lowercased()
        return String(String.UnicodeScalarView(folded.unicodeScalars.filter { !passedOver.contains($0) }))
    }

    /// The header that one of these was most likely meant for; nil where none is near.
    static func nearest(to header: String) -> String? {
        let wanted = Array(key(header).unicodeScalars)
        let all = entries.flatMap { $0.templateHeaders + $0.others + [$0.column.rawValue] }
        let distances = all.map { (header: $0, distance: editDistance(wanted, Array(key($0).unicodeScalars))) }
        guard let best = distances.min(by: { $0.distance < $1.distance }), best.distance * 2 <= wanted.count else {
            return nil
        }
        return best.header
    }
}

extension RosterHeaders.Entry {
    fileprivate var templateHeaders: [String] { [header.en, header.bn, header.ja] }
}
