import CenterOffice
import Credentials

/// How a roster was read: what a clerk looks at before it is signed.
struct RosterSummary {
    private let roster: Roster
    let language: Language

    init(_ roster: Roster, _ language: Language) {
        self.roster = roster
        self.language = language
    }

    /// How many cells of a column are shown.
    private static let shown = 3

    /// In which encoding the file was, what was read otherwise than it was written, and what was accepted.
    var text: String {
        ([file] + conversions + accepted).joined(separator: "\n").printableLines
    }

    /// Whether something is not signed just as it was written.
    var isWorthLooking: Bool {
        !roster.conversions.isEmpty || !roster.accepted.isEmpty || roster.sheet.encoding == .cp932
    }

    var count: Int { roster.workers.count }

    private var file: String {
        let encoding = roster.sheet.encoding.rawValue
        let delimiter =
            switch roster.sheet.delimiter {
            case .comma: language("commas", "কমা", "カンマ")
            case .semicolon: language("semicolons", "সেমিকোলন", "セミコロン")
            case .tab: language("tabs", "ট্যাব", "タブ")
            }
        return language(
            "Read \(count) row\(count == 1 ? "" : "s") in \(encoding), separated by \(delimiter).",
            "\(encoding)-এ \(count)টি সারি পড়া হয়েছে, \(delimiter) দিয়ে আলাদা করা।",
            "\(encoding)、\(delimiter)区切りの\(count)行を読み取りました。"
        )
    }

    private var conversions: [String] {
        let columns = Dictionary(grouping: roster.conversions, by: \.column)
        guard !columns.isEmpty else { return [] }
        let heading = language(
            "Converted without loss; look at it before signing:",
            "কিছু না হারিয়ে রূপান্তর করা হয়েছে; স্বাক্ষরের আগে দেখে নিন:",
            "内容を失わずに変換しました。署名の前に確認してください："
        )
        return [heading] + RosterColumn.allCases.flatMap { lines(columns[$0] ?? [], of: $0) }
    }

    private func lines(_ conversions: [RosterConversion], of column: RosterColumn) -> [String] {
        guard !conversions.isEmpty else { return [] }
        let header = roster.headers[column.rawValue] ?? column.rawValue
        let count = conversions.count
        let heading = language("  \(header): \(count)", "  \(header): \(count)টি", "  \(header)：\(count)件")
        let examples = conversions.prefix(Self.shown).map { conversion in
            language("    row ", "    সারি ", "    行 ") + "\(conversion.row): \(conversion.from) → \(conversion.to)"
        }
        let left = count - examples.count
        let more = language("    and \(left) more", "    এবং আরও \(left)টি", "    ほか\(left)件")
        return [heading] + examples + (left > 0 ? [more] : [])
    }

    private var accepted: [String] {
        guard !roster.accepted.isEmpty else { return [] }
        let heading = language("Accepted as it stands:", "যেমন আছে তেমন মেনে নেওয়া হয়েছে:", "そのままで承認したもの：")
        return [heading] + roster.accepted.map { "  " + language($0.place(roster.headers)) }
    }

    /// The members that a program is told.
    var members: [(name: String, value: JSONTree)] {
        [
            ("encoding", .string(roster.sheet.encoding.rawValue)),
            ("delimiter", .string(roster.sheet.delimiter.rawValue)),
            ("converted", .array(roster.conversions.map { Self.tree($0, withRow: true) })),
            ("accepted", .array(roster.accepted.map { RosterRejection.tree($0, language) })),
        ]
    }

    /// What was converted, by row.
    var convertedByRow: [Int: JSONTree] {
        Dictionary(grouping: roster.conversions, by: \.row).mapValues { conversions in
            .array(conversions.map { Self.tree($0, withRow: false) })
        }
    }

    private static func tree(_ conversion: RosterConversion, withRow: Bool) -> JSONTree {
        .object(omittingNil: [
            ("row", withRow ? .integer(Int64(conversion.row)) : nil), ("column", .string(conversion.column.rawValue)),
            ("from", .string(conversion.from)), ("to", .string(conversion.to)),
        ])
    }
}
