/// The rows of two runs side by side.
struct Comparison {
    /// What became of one figure.
    enum Change: String {
        case better
        case worse
        /// The two runs' ratios overlap.
        case withinSpread = "within the spread"
        case onlyBefore = "only before"
        case onlyAfter = "only after"
    }

    private typealias Line = (name: String, before: BenchRow?, after: BenchRow?)

    private let lines: [Line]

    init(before: [BenchRow], after: [BenchRow]) {
        lines =
            before.map { row in (row.name, row, after.first { $0.name == row.name }) }
            + after.filter { row in !before.contains { $0.name == row.name } }.map { ($0.name, nil, $0) }
    }

    /// Whether anything got worse by more than the runs differ among themselves.
    var isWorse: Bool { lines.contains { Self.change($0.before, $0.after) == .worse } }

    var text: String {
        var table = TextTable(["what", "before", "after", "change", ""])
        for line in lines {
            table.add([
                line.name, line.before?.ratio.ratioText ?? "", line.after?.ratio.ratioText ?? "",
                Self.percentage(line.before, line.after), Self.change(line.before, line.after).rawValue,
            ])
        }
        return table.text
    }

    static func change(_ before: BenchRow?, _ after: BenchRow?) -> Change {
        guard let before else { return .onlyAfter }
        guard let after else { return .onlyBefore }
        guard !before.spread.overlaps(after.spread) else { return .withinSpread }
        return (after.ratio > before.ratio) == (after.better == .higher) ? .better : .worse
    }

    private static func percentage(_ before: BenchRow?, _ after: BenchRow?) -> String {
        guard let before, let after, before.ratio > 0 else { return "" }
        let change = Int(((after.ratio / before.ratio - 1) * 100).rounded())
        return "\(change > 0 ? "+" : "")\(change) %"
    }
}
