/// Which faults are planted in which ledger.
struct FaultPlan {
    /// Those that are entries, by the number of entries after which each is slipped in.
    private(set) var entries: [(after: Int, kind: FaultKind)] = []

    /// Those that are made on the disk.
    private(set) var onDisk: [FaultKind] = []

    /// The plans of the ledgers of an order: two of each kind while there are enough, spread over all ledgers.
    static func plans(_ order: SampleOrder, using random: inout SeededGenerator) -> [FaultPlan] {
        var plans = order.countries.map { _ in FaultPlan() }
        let kinds = FaultKind.allCases.prefix(max(1, order.faults / 2))
        for number in 0..<order.faults {
            let kind = kinds[number % kinds.count]
            let place = (number / kinds.count + number) % plans.count
            if kind.isOnDisk {
                plans[place].onDisk.append(kind)
            } else {
                // Before then not everything has happened that they need.
                let total = order.entries(of: order.countries[place])
                plans[place].entries.append((total * (42 + random.pick(48)) / 100, kind))
            }
        }
        for place in plans.indices { plans[place].entries.sort { $0.after < $1.after } }
        return plans
    }

    mutating func remove(at place: Int) { entries.remove(at: place) }
}
