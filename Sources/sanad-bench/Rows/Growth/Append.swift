extension Family {
    /// What one more entry costs, in a small ledger and in large ones.
    static func append(_ stand: Stand) async throws -> [BenchRow] {
        let sizes = stand.effort.sizes
        let smallest = sizes[0]
        var rows = [try await appendToSmallest(stand)]
        for size in sizes.dropFirst() {
            // It must stay small: each row begins with it as it was.
            let (small, large) = (try await stand.copy(of: smallest), try await stand.ledger(size))
            let turns = try await Turns.measure(runs: stand.effort.runs) {
                try await AppendBench(stand, small).append()
            } value: {
                try await AppendBench(stand, large).append()
            }
            try small.remove()
            rows.append(.growth("append", at: size, "µs/entry", from: smallest, target: 1.3, turns))
        }
        return rows
    }

    private static func appendToSmallest(_ stand: Stand) async throws -> BenchRow {
        let ledger = try await stand.copy(of: stand.effort.sizes[0])
        let bench = AppendBench(stand, ledger)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            try await bench.plainWrite()
        } value: {
            try await bench.append()
        }
        try ledger.remove()
        return BenchRow(
            "append at \(stand.effort.sizes[0].grouped) entries",
            unit: "µs/entry",
            against: "the same bytes to a plain file, fdatasync a batch",
            better: .lower,
            turns
        )
    }
}
