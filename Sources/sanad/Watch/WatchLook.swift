import LedgerCore
import TransparencyLog

/// One look at a ledger: from where the last one ended up to its newest checkpoint.
struct WatchLook {
    private let reader: any LedgerReader
    private let shown: ShownCheckpoints
    private var watcher: Watcher

    /// What is to be remembered, once the look is over.
    private(set) var memory: WatchMemory

    init(
        at reader: any LedgerReader,
        by policy: TrustPolicy,
        memory: WatchMemory,
        office: OfficeRecord?
    ) async throws {
        self.reader = reader
        self.memory = memory
        shown = try await ShownCheckpoints(at: reader, by: policy)
        watcher = Watcher(memory, office: office)
    }

    /// - Throws: `Failure` when entries do not lie under the signed root, and what reading throws.
    mutating func run() async throws -> WatchReport {
        var log = WatchedLog(reader: reader, newest: shown.newest)
        let seen = try memory.seen
        let rewriting: WatchedLog.Rewriting?
        if let seen { rewriting = try await log.resume(after: seen) } else { rewriting = nil }
        let before = try seen.map { try Checkpoint(text: $0.text).size } ?? 0
        // Of a history that was changed, what was seen before is kept: it is the evidence.
        guard rewriting == nil else { return report(from: before, [], rewriting) }
        let sightings = try await look(through: &log)
        let report = report(from: before, sightings, nil)
        memory = watcher.memory
        memory.open = report.alarms
        memory.advance(to: shown.newest.note)
        return report
    }

    private mutating func look(through log: inout WatchedLog) async throws -> [Sighting] {
        var sightings: [Sighting] = []
        var progress = ProgressBar("reading \(reader.name)", total: log.checkpoint.size)
        defer { progress.finish() }
        let (reader, size) = (reader, log.checkpoint.size)
        while true {
            let entries = try await log.next()
            if entries.isEmpty { return sightings }
            for entry in entries {
                let sighting = try await watcher.look(at: entry) { index in
                    guard (0..<size).contains(index) else { return nil }
                    return try await reader.entries(in: index..<index + 1, treeSize: size).first
                }
                if let sighting { sightings.append(sighting) }
            }
            progress.advance(to: log.edge.size)
        }
    }

    private func report(
        from before: Int,
        _ sightings: [Sighting],
        _ rewriting: WatchedLog.Rewriting?
    ) -> WatchReport {
        WatchReport(
            subject: memory.subject,
            origin: shown.origin,
            place: reader.name,
            checkpoint: shown.newest.checkpoint,
            before: before,
            countersigned: shown.all.filter(\.isCountersigned).map(\.checkpoint.size).max() ?? 0,
            sightings: sightings,
            open: memory.open,
            rewriting: rewriting
        )
    }
}
