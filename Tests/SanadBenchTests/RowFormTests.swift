import Foundation
import Testing

@testable import sanad_bench

@Suite struct `The table` {
    private static let rows = [
        BenchRow(
            "reads",
            unit: "/s",
            against: "nginx",
            better: .higher,
            target: 0.35,
            Turns(values: [12_345, 11_000], between: [50_000, 50_000, 50_000])
        ),
        BenchRow(
            "latency",
            unit: "ms",
            against: "a write",
            better: .lower,
            target: 4,
            Turns(values: [5], between: [1, 1])
        ),
        BenchRow("proofs", unit: "/s", against: "tiles", better: .higher, Turns(values: [0.5], between: [1, 1])),
    ]

    @Test func `has the ratio before the timings, and a mark for each target`() {
        let lines = RowTable(rows: Self.rows).text.split(separator: "\n").map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(lines[0] == ["what", "ratio", "target", "", "median", "limit", "spread of the ratio"])
        #expect(lines[2] == ["reads", "0.23", "≥ 0.35", "✘", "11,673 /s", "50,000 /s: nginx", "0.22–0.25"])
        #expect(lines[3] == ["latency", "5.00", "≤ 4.00", "✘", "5.00 ms", "1.00 ms: a write", "5.00–5.00"])
        #expect(lines[4] == ["proofs", "0.50", "", "", "0.500 /s", "1.00 /s: tiles", "0.50–0.50"])
    }

    @Test func `has columns as wide as what stands in them`() {
        let widths = RowTable(rows: Self.rows).text.split(separator: "\n").map(\.count)
        #expect(Set(widths).count == 1)
    }

    @Test(arguments: [
        (0.0, "0.00"), (0.0123, "0.012"), (1.005, "1.00"), (9.999, "10.00"), (12.34, "12.3"), (999.6, "1,000"),
        (1_234_567.8, "1,234,568"), (-2.5, "-2.50"),
    ])
    func `shows three digits that count`(number: Double, text: String) {
        #expect(number.figure == text)
    }

    @Test func `as JSON has seven members in every row, and further ones`() throws {
        let json = try RowFile(Self.rows).json
        let object = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(Array(object.keys) == ["rows"])
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.count == 3)
        for row in rows {
            #expect(Set(row.keys).isSuperset(of: ["name", "value", "unit", "limit", "ratio", "target", "runs"]))
        }
        #expect(rows[0]["name"] as? String == "reads")
        #expect(rows[0]["runs"] as? [Double] == [12_345, 11_000])
        #expect(rows[2]["target"] is NSNull)
    }

    @Test func `as JSON is read as it was written`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString).json").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(RowFile(Self.rows).json.utf8).write(to: URL(filePath: path))
        #expect(try RowFile(reading: path).rows == Self.rows)
    }

    @Test func `says what is no file of rows`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "rows-\(UUID().uuidString).json").path
        #expect(throws: BenchError.self) { try RowFile(reading: path) }
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("{}".utf8).write(to: URL(filePath: path))
        #expect { try RowFile(reading: path) } throws: { "\($0)".contains("holds no rows of sanad-bench") }
    }
}
