import Foundation

extension Family {
    /// A ledger that was made before, beside the smallest one of this run: how a daemon starts on it and what it
    /// holds in memory, proofs, and the audit.
    static func givenGrowth(_ stand: Stand) async throws -> [BenchRow] {
        guard let given = try stand.givenLedger() else { return [] }
        let smallest = stand.effort.sizes[0]
        let small = try await stand.ledger(smallest)
        let (name, size) = ("a given ledger", given.size)
        let daemons = try await Turns.measure(runs: stand.effort.runs) {
            try stand.started(small.directory, stand.keys).start
        } value: {
            try stand.started(given.directory, given.keys)
        }
        let memory = try await Turns.measure(runs: stand.effort.runs) {
            try stand.started(small.directory, stand.keys).memory
        } value: {
            try stand.started(given.directory, given.keys).memory
        }
        let starts = daemons.map(\.start)
        return [
            .growth("\(name): start of the daemon", at: size, "ms", from: smallest, target: nil, starts),
            .growth("\(name): memory of the daemon", at: size, "MB", from: smallest, target: 1.5, memory),
        ]
            + (try await proofs(" in \(name) of \(size.grouped)", of: given.directory, size: size, stand))
            + (try await audits(of: given, beside: small, smallest, stand))
    }

    private static func audits(
        of given: GivenLedger,
        beside small: BenchLedger,
        _ smallest: Int,
        _ stand: Stand
    ) async throws -> [BenchRow] {
        let runs = min(2, stand.effort.runs)
        let (name, size) = ("a given ledger", given.size)
        let rate = try await Turns.measure(runs: runs) {
            await stand.signatures.rate(cores: coreCount)
        } value: {
            let watch = Stopwatch()
            try stand.audit(given.directory, given.keys)
            return Double(size) / watch.seconds
        }
        let memory = try await Turns.measure(runs: runs) {
            try stand.auditMemory(small.directory, stand.keys)
        } value: {
            try stand.auditMemory(given.directory, given.keys)
        }
        return [
            .replay("\(name): sanad audit of \(size.grouped) entries", rate),
            .growth("\(name): memory of the auditor", at: size, "MB", from: smallest, target: 1.5, memory),
        ]
    }
}

/// What was seen of a daemon that was started.
private struct StartedDaemon {
    /// Milliseconds until it served.
    let start: Double

    /// Megabytes.
    let memory: Double
}

extension Stand {
    /// Starts a daemon, and ends it when it serves.
    fileprivate func started(_ directory: String, _ keys: KeyFiles) throws -> StartedDaemon {
        let daemon = try Daemon(programs, directory: directory, keys: keys)
        defer { daemon.stop() }
        return StartedDaemon(start: daemon.startTime * 1000, memory: Double(try daemon.memory()) / 1e6)
    }
}
