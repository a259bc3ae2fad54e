import LedgerCore
import TransparencyLog

/// Reads ledgers whole, each from the best place that gives it.
struct LedgerReading {
    let anchors: TrustAnchors

    /// Entries later than this are not judged.
    let until: LedgerTime?

    /// When a country's word alone is overdue; nil never is.
    var now: LedgerTime?

    /// Looks on while a ledger is replayed, from its first entry in the state given here; each ledger has its own.
    var observer: (any ReplayObserver)?

    /// Whether chain, leaf hashes and tree are replayed alone.
    var isHashesOnly = false

    /// Whether a replay goes on past entries and hashes that are not there.
    var goesOnPastGaps = false

    /// What an earlier audit found.
    var earlier: AuditBasis?

    /// Where it is written down how far a replay has come.
    var progress: AuditProgress?

    /// Replays a ledger, and compares it with all that was shown of it and with checkpoints of further `sizes`.
    ///
    /// - Throws: What the best place failed with, when none gives the ledger whole.
    func read(
        _ found: FoundLedger,
        remembering sizes: Set<Int> = [],
        keeping wanted: WantedEntries = WantedEntries()
    ) async throws -> ReadLedger {
        var failure: any Error = Failure(.unfinished, "no place was found that shows the ledger \(found.origin)")
        for (place, sight) in found.sights(by: anchors.policy).enumerated() {
            do {
                return try await read(found, at: sight, remembering: sizes, keeping: wanted)
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                if place == 0 { failure = error }
                Terminal.note("\(sight.provenance.place) could not be read to its end: \(error)".printable)
            }
        }
        throw failure
    }

    /// Replays a ledger from one place.
    func read(
        _ found: FoundLedger,
        at sight: LedgerSight,
        remembering sizes: Set<Int> = [],
        keeping wanted: WantedEntries = WantedEntries()
    ) async throws -> ReadLedger {
        var replay = Replay(
            reader: sight.reader,
            anchors: anchors,
            until: until,
            others: found.seen,
            sizes: sizes,
            wanted: wanted,
            now: now,
            observer: observer,
            isHashesOnly: isHashesOnly,
            goesOnPastGaps: goesOnPastGaps,
            progress: progress?.of(found.origin, at: sight.provenance.place)
        )
        let known = [replay.progress?.earlier, earlier?.ledger(of: found.origin, at: sight.provenance.place)]
        replay.earlier = known.compactMap(\.self).max { $0.size < $1.size }
        let result = try await replay.runAfterEarlier()
        let head = try SeenCheckpoint(result.note, at: sight.reader.name)
        let conflicts = result.auditor.review.conflicts
        var ledger = ReadLedger(found: found, sight: sight, result: result, head: head, conflicts: conflicts)
        try await ledger.compareWithLarger()
        return ledger
    }
}
