extension Family {
    /// What a daemon holds in memory after some appends, and how long it takes to start.
    static func daemonGrowth(_ stand: Stand) async throws -> [BenchRow] {
        let (smallest, larger) = try await stand.ledgersBySize()
        let alone = try await Turns.measure(runs: stand.effort.runs) {
            let watch = Stopwatch()
            try Child.run(stand.programs.sanadd, ["--version"])
            return watch.seconds * 1000
        } value: {
            try await stand.running(smallest.ledger).start
        }
        var rows = [
            BenchRow(
                "start of the daemon at \(smallest.size.grouped) entries",
                unit: "ms",
                against: "sanadd --version",
                better: .lower,
                alone
            )
        ]
        for sized in larger {
            var small: [RunningDaemon] = []
            let turns = try await Turns.measure(runs: stand.effort.runs) {
                small.append(try await stand.running(smallest.ledger))
                return small[small.count - 1].start
            } value: {
                try await stand.running(sized.ledger)
            }
            let memory = Turns(values: turns.values.map(\.memory), between: small.map(\.memory))
            rows.append(.growth("memory of the daemon", at: sized.size, "MB", from: smallest.size, target: 1.5, memory))
            let starts = turns.map(\.start)
            rows.append(.growth("start of the daemon", at: sized.size, "ms", from: smallest.size, target: nil, starts))
        }
        return rows
    }
}

extension Stand {
    /// Starts a daemon on a ledger and has it admit a few statements.
    fileprivate func running(_ ledger: BenchLedger) async throws -> RunningDaemon {
        let load = StatementLoad(try await fresh(200, for: ledger), batch: 50)
        let daemon = try daemon(on: ledger)
        defer { daemon.stop() }
        _ = try await load.send(to: daemon.port, connections: 1)
        return RunningDaemon(start: daemon.startTime * 1000, memory: Double(try daemon.memory()) / 1e6)
    }
}

/// What was seen of a daemon that was started.
private struct RunningDaemon {
    /// Milliseconds until it served.
    let start: Double

    /// Megabytes.
    let memory: Double
}
