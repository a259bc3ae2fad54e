import Testing

@testable import sanad_bench

@Suite struct `Figures of one kind` {
    @Test func `have the middle one as their median`() {
        #expect(Series([3, 1, 2]).median == 2)
        #expect(Series([7]).median == 7)
    }

    @Test func `have the mean of the two in the middle when they are even`() {
        #expect(Series([4, 1, 2, 10]).median == 3)
    }

    @Test func `spread from the least to the greatest`() {
        #expect(Series([3, 1, 2]).spread == 1...3)
        #expect(Series([5]).spread == 5...5)
    }

    @Test func `have the nearest rank as a quantile`() {
        let hundred = Series((1...100).map(Double.init).shuffled())
        #expect(hundred.quantile(0.99) == 99)
        #expect(hundred.quantile(0.5) == 50)
        #expect(hundred.quantile(1) == 100)
        #expect(Series([8]).quantile(0.99) == 8)
    }
}

@Suite struct `A row` {
    private static func row(_ values: [Double], _ limits: [Double], _ better: BenchRow.Better = .higher) -> BenchRow {
        BenchRow("a", unit: "/s", against: "b", better: better, target: 0.5, Turns(values: values, between: limits))
    }

    @Test func `holds each run against the limits before and after it`() {
        let row = Self.row([10, 10], [10, 30, 50])
        #expect(row.limits == [20, 40])
        #expect(row.ratios == [0.5, 0.25])
        #expect(row.ratio == 0.375)
        #expect(row.value == 10)
        #expect(row.limit == 30)
    }

    @Test func `takes the median of the ratios, not the ratio of the medians`() {
        let row = Self.row([10, 40, 30], [10, 10, 110, 30])
        #expect(row.ratios == [1, 40.0 / 60, 30.0 / 70])
        #expect(row.ratio == 40.0 / 60)
    }

    @Test func `meets a floor from above and a ceiling from below`() {
        #expect(Self.row([5], [10, 10]).meetsTarget == true)
        #expect(Self.row([4], [10, 10]).meetsTarget == false)
        #expect(Self.row([5], [10, 10], .lower).meetsTarget == true)
        #expect(Self.row([6], [10, 10], .lower).meetsTarget == false)
    }

    @Test func `measures by turns, a limit first and last`() async throws {
        var order = ""
        var next = 0.0
        let turns = await Turns.measure(runs: 2) {
            order += "L"
            next += 1
            return next
        } value: {
            order += "V"
            return 5.0
        }
        #expect(order == "LVLVL")
        #expect(turns.values == [5, 5])
        #expect(turns.limits == [1.5, 2.5])
    }
}
