extension Family {
    /// What an audit holds in memory at most.
    static func auditorGrowth(_ stand: Stand) async throws -> [BenchRow] {
        let (smallest, larger) = try await stand.ledgersBySize()
        var rows: [BenchRow] = []
        for sized in larger {
            let turns = try await Turns.measure(runs: min(2, stand.effort.runs)) {
                Double(try stand.audit(smallest.ledger).peakMemory) / 1e6
            } value: {
                Double(try stand.audit(sized.ledger).peakMemory) / 1e6
            }
            rows.append(.growth("memory of the auditor", at: sized.size, "MB", from: smallest.size, target: 1.5, turns))
        }
        if rows.isEmpty { stand.note("the auditor's memory is measured at two sizes: not with --quick") }
        return rows
    }
}
