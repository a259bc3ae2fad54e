/// Rows for people: the ratio first, for timings depend on the machine and on what else it does.
struct RowTable {
    let rows: [BenchRow]

    var text: String {
        var table = TextTable(["what", "ratio", "target", "", "median", "limit", "spread of the ratio"])
        for row in rows {
            table.add([
                row.name, row.ratio.ratioText, row.targetText, row.mark, "\(row.value.figure) \(row.unit)",
                "\(row.limit.figure) \(row.unit): \(row.against)",
                "\(row.spread.lowerBound.ratioText)–\(row.spread.upperBound.ratioText)",
            ])
        }
        return table.text
    }
}

extension BenchRow {
    fileprivate var targetText: String {
        target.map { "\(better == .higher ? "≥" : "≤") \($0.ratioText)" } ?? ""
    }

    fileprivate var mark: String { meetsTarget.map { $0 ? "✔" : "✘" } ?? "" }
}
