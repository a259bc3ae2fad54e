extension Family {
    /// Many clients, each with one statement at a time.
    static func clients(_ stand: Stand) async throws -> [BenchRow] {
        let batches = try await BatchLoad(stand)
        let statements = try await stand.measured(stand.effort.submissions)
        var rows: [BenchRow] = []
        for (count, target) in [(64, 0.4), (512, nil)] {
            let load = StatementLoad(statements, batch: 1)
            let turns = try await Turns.measure(runs: stand.effort.runs) {
                try await batches.rate()
            } value: {
                let durable = try await stand.durableMilliseconds()
                return ClientsRun(
                    result: try await stand.withDaemon { try await load.send(to: $0, connections: count) },
                    durable: durable
                )
            }
            let name = "\(count) clients, one statement each"
            rows.append(
                BenchRow(
                    name,
                    unit: "/s",
                    against: "admission in batches",
                    better: .higher,
                    target: target,
                    turns.map(\.result.rate)
                )
            )
            for (quantile, share) in [("p50", 0.5), ("p99", 0.99)] {
                let times = turns.values.map { $0.result.times.quantile(share) * 1000 }
                rows.append(.time("\(name): \(quantile)", Turns(values: times, beside: turns.values.map(\.durable))))
            }
        }
        return rows
    }
}

/// What came of many clients, and what one durable write took just before.
private struct ClientsRun {
    let result: StatementLoad.Result

    /// In milliseconds.
    let durable: Double
}
