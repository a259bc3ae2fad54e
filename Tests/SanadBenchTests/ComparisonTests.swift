import Testing

@testable import sanad_bench

@Suite struct `Comparing two runs` {
    private static func row(_ name: String, _ ratios: [Double], _ better: BenchRow.Better = .higher) -> BenchRow {
        let limits = Array(repeating: 1.0, count: ratios.count + 1)
        return BenchRow(name, unit: "/s", against: "b", better: better, Turns(values: ratios, between: limits))
    }

    @Test func `calls a change one only when the runs do not overlap`() {
        let before = Self.row("a", [0.5, 0.6])
        #expect(Comparison.change(before, Self.row("a", [0.59, 0.8])) == .withinSpread)
        #expect(Comparison.change(before, Self.row("a", [0.7, 0.8])) == .better)
        #expect(Comparison.change(before, Self.row("a", [0.3, 0.4])) == .worse)
    }

    @Test func `knows what is better when it is lower`() {
        let before = Self.row("a", [2, 3], .lower)
        #expect(Comparison.change(before, Self.row("a", [1, 1.5], .lower)) == .better)
        #expect(Comparison.change(before, Self.row("a", [4, 5], .lower)) == .worse)
    }

    @Test func `is worse when one row is, whatever the others are`() {
        let before = [Self.row("a", [0.5]), Self.row("b", [0.5])]
        #expect(!Comparison(before: before, after: before).isWorse)
        #expect(Comparison(before: before, after: [Self.row("a", [0.9]), Self.row("b", [0.4])]).isWorse)
    }

    @Test func `names rows that only one run has, and they are no change for the worse`() {
        let comparison = Comparison(before: [Self.row("a", [0.5])], after: [Self.row("b", [0.5])])
        let lines = comparison.text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[2].contains("| a ") && lines[2].contains("only before"))
        #expect(lines[3].contains("| b ") && lines[3].contains("only after"))
        #expect(!comparison.isWorse)
    }

    @Test func `shows both ratios and the change in percent`() {
        let comparison = Comparison(before: [Self.row("a", [0.5])], after: [Self.row("a", [0.6])])
        let line = comparison.text.split(separator: "\n")[2]
        #expect(line.contains("0.50") && line.contains("0.60") && line.contains("+20 %") && line.contains("better"))
    }
}
