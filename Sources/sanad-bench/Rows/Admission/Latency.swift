extension Family {
    /// One statement from one client: submitted, checked, durable, published, answered.
    static func latency(_ stand: Stand) async throws -> [BenchRow] {
        let load = StatementLoad(try await stand.measured(stand.effort.turns), batch: 1)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            try await stand.durableMilliseconds()
        } value: {
            try await stand.withDaemon { try await load.send(to: $0, connections: 1).times }
        }
        return [
            .time("one statement, one client: p50", target: 4, turns.map { $0.median * 1000 }),
            .time("one statement, one client: p99", turns.map { $0.quantile(0.99) * 1000 }),
        ]
    }
}

extension BenchRow {
    static func time(_ name: String, target: Double? = nil, _ turns: Turns<Double>) -> BenchRow {
        BenchRow(
            name,
            unit: "ms",
            against: "4 KiB append + fdatasync + one P-256 verification",
            better: .lower,
            target: target,
            turns
        )
    }
}

extension Stand {
    /// The least that one statement can take: one write made durable, and one verification. In milliseconds.
    func durableMilliseconds() async throws -> Double {
        let rate = await signatures.rate(cores: 1)
        return 1000 * (try disk.appendAndSync() + 1 / rate)
    }
}
