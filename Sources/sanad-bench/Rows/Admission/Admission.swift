extension Family {
    /// Statements that are checked, appended, durable, published and answered, many in a request.
    static func admission(_ stand: Stand) async throws -> [BenchRow] {
        let load = try await BatchLoad(stand)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            await stand.signatures.rate(cores: coreCount)
        } value: {
            try await load.rate()
        }
        return [
            BenchRow(
                "admission over HTTP in batches",
                unit: "/s",
                against: SignatureLimit.allCores,
                better: .higher,
                target: 0.5,
                turns
            )
        ]
    }
}

/// The certificates whose admission is measured, many in a request.
struct BatchLoad {
    /// How many statements a request has, and how many requests are on their way at once: enough that one part of
    /// the daemon need not wait for the other.
    private static let (batch, connections) = (500, 4)

    private let stand: Stand
    private let load: StatementLoad

    init(_ stand: Stand) async throws {
        self.stand = stand
        load = StatementLoad(try await stand.measured(stand.effort.submissions), batch: Self.batch)
    }

    /// Statements a second into an empty ledger.
    func rate() async throws -> Double {
        try await stand.withDaemon { try await load.send(to: $0, connections: Self.connections).rate }
    }
}

extension Stand {
    /// Gives the port of a daemon that has an empty ledger and has answered before.
    func withDaemon<Result>(_ body: (Int) async throws -> Result) async throws -> Result {
        let ledger = try emptyLedger()
        let daemon = try daemon(on: ledger)
        do {
            let result = try await body(daemon.port)
            daemon.stop()
            try ledger.remove()
            return result
        } catch {
            daemon.stop()
            throw error
        }
    }
}
