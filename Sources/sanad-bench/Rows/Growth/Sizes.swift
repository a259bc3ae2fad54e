/// A ledger with the number of its entries.
struct SizedLedger {
    let size: Int
    let ledger: BenchLedger
}

extension Stand {
    /// The smallest ledger, and those that are held against it.
    func ledgersBySize() async throws -> (smallest: SizedLedger, larger: ArraySlice<SizedLedger>) {
        var all: [SizedLedger] = []
        for size in effort.sizes { all.append(SizedLedger(size: size, ledger: try await ledger(size))) }
        return (all[0], all.dropFirst())
    }
}

extension BenchRow {
    static func growth(
        _ name: String,
        at size: Int,
        _ unit: String,
        from smallest: Int,
        target: Double?,
        _ turns: Turns<Double>
    ) -> BenchRow {
        BenchRow(
            "\(name) at \(size.grouped) entries",
            unit: unit,
            against: "at \(smallest.grouped) entries",
            better: .lower,
            target: target,
            turns
        )
    }
}
