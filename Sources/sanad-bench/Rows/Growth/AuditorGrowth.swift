extension Family {
    /// What an audit holds in memory at most.
    static func auditorGrowth(_ stand: Stand) async throws -> [BenchRow] {
        let (smallest, larger) = try await stand.ledgersBySize()
        var rows: [BenchRow] = []
        for sized in larger {
            let turns = try await Turns.measure(runs: min(2, stand.effort.runs)) {
                try stand.auditMemory(smallest.ledger.directory, stand.keys)
            } value: {
                try stand.auditMemory(sized.ledger.directory, stand.keys)
            }
            rows.append(.growth("memory of the auditor", at: sized.size, "MB", from: smallest.size, target: 1.5, turns))
        }
        if rows.isEmpty { stand.note("the auditor's memory is measured at two sizes: not with --quick") }
        return rows
    }
}
