/// How much is measured, and how often.
struct Effort {
    /// The entries of the ledger that is replayed, read and proved from.
    var entries: Int

    /// The statements that are submitted in one run of many at once.
    var submissions: Int

    /// The statements that one client submits one after the other in one run.
    var turns: Int
    var runs: Int

    /// How long a limit that is a rate is measured, in seconds.
    var limitSeconds: Double

    /// How long one run of reads takes, in whole seconds, as wrk counts them.
    var readSeconds: Int

    /// The classes that are certified, by how many workers they have.
    var classes: [Int]

    /// The sizes at which growth is looked at, the smallest first: every other one is held against it.
    var sizes: [Int]

    static let quick = Effort(
        entries: 2_000,
        submissions: 2_000,
        turns: 200,
        runs: 2,
        limitSeconds: 0.2,
        readSeconds: 1,
        classes: [400],
        sizes: [10_000]
    )

    static let usual = Effort(
        entries: 20_000,
        submissions: 10_000,
        turns: 500,
        runs: 5,
        limitSeconds: 0.5,
        readSeconds: 2,
        classes: [400, 10_000],
        sizes: [10_000, 100_000]
    )

    static let large: Effort = {
        var effort = usual
        effort.sizes.append(1_000_000)
        return effort
    }()

    /// The same with ledgers and loads of `count` at most, for a trial of the program itself.
    func limited(to count: Int) -> Effort {
        var effort = self
        effort.entries = min(entries, count)
        effort.submissions = min(submissions, count)
        effort.turns = min(turns, count)
        effort.classes = Set(classes.map { min($0, count) }).sorted()
        effort.sizes = sizes.filter { $0 <= count }
        if effort.sizes.isEmpty { effort.sizes = [count] }
        return effort
    }
}
