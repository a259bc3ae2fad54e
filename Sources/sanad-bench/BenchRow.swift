import Foundation

/// One measured speed beside its limit.
struct BenchRow: Encodable {
    let name: String
    /// The median of the runs.
    let value: Double
    let unit: String
    let limit: Double
    let ratio: Double
    let target: Double?
    let runs: [Double]

    init(_ name: String, unit: String, limit: Double, target: Double?, runs: [Double]) {
        self.name = name
        self.unit = unit
        self.limit = limit
        self.target = target
        self.runs = runs
        value = runs.sorted()[runs.count / 2]
        ratio = value / limit
    }

    static func json(_ rows: [BenchRow]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        return String(decoding: try encoder.encode(["rows": rows]), as: UTF8.self)
    }

    static func table(_ rows: [BenchRow]) -> String {
        let lines = rows.map { row in
            [
                row.name, "\(Int(row.value)) \(row.unit)", "\(Int(row.limit))", number(row.ratio),
                row.target.map(number) ?? "", "\(Int(row.runs.min() ?? 0))–\(Int(row.runs.max() ?? 0))",
            ]
        }
        let all = [["what", "median", "limit", "ratio", "target", "runs"]] + lines
        let widths = all[0].indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { line in
            zip(line, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined(separator: "  ")
        }.joined(separator: "\n")
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
