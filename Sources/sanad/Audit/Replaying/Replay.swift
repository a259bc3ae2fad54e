import Foundation
import LedgerCore
import TransparencyLog

/// Replays a ledger from a reader, and shows how far it has come.
struct Replay {
    let reader: any LedgerReader
    let anchors: TrustAnchors
    let until: LedgerTime?

    /// Checkpoints of the ledger that were shown elsewhere, to compare with what is replayed.
    var others: [SeenCheckpoint] = []

    /// Sizes of further checkpoints, of which the replay remembers root and keys.
    var sizes: Set<Int> = []

    /// The entries to keep. Were they fetched again later, a server would learn which ones are looked at.
    var wanted = WantedEntries()

    /// When a country's word alone is overdue; nil never is.
    var now: LedgerTime?

    /// Is told every entry that is judged.
    var observer: (any ReplayObserver)?

    /// Whether chain, leaf hashes and tree are replayed alone, and nothing that is stated is looked at.
    var isHashesOnly = false

    /// Whether it goes on past entries and hashes that are not there. Who wants a whole ledger looks elsewhere instead.
    var goesOnPastGaps = false

    /// What an earlier audit found of the ledger, whose first entries need not be verified again.
    var earlier: AuditBasis.Ledger?

    /// Where it is written down how far the replay has come; nil where it is not.
    var progress: AuditProgress?

    /// What came of a replay.
    struct Result {
        let note: SignedNote
        let auditor: Auditor<RegistryMemory>
        var findings: [AuditFinding]

        /// Those of the wanted entries that there are, by their index.
        let entries: [Int: [UInt8]]

        /// The observer, which has been told every entry that was judged.
        let observer: (any ReplayObserver)?

        /// Whether no entry was judged, because hashes alone were replayed.
        let isHashesOnly: Bool
    }

    /// What a replay carries along.
    struct Course {
        var auditor: Auditor<RegistryMemory>
        var upper: UpperTiles
        var bound: ReplayBound
        var bar: ProgressBar
        var progress: AuditProgress?
        var observer: (any ReplayObserver)?
        var kept: [Int: [UInt8]] = [:]

        /// What was not there.
        var lacks: [Lack] = []

        /// Says, and writes down, how far the replay has come.
        ///
        /// - Throws: When the program was told to end, and where the file cannot be written.
        mutating func advance() throws {
            bar.advance(to: auditor.size)
            try progress?.save(auditor)
        }

        /// Ends the replay where there is no end to be seen.
        ///
        /// - Throws: `Failure` where the ledger claims more than it can show, and what reading throws.
        mutating func checkBound() async throws {
            guard bound.isDue(at: auditor.size) else { return }
            try await bound.look(at: auditor.size, root: auditor.isRootKnown ? auditor.root : nil)
        }

        /// Notes what is not there of the entries that come next.
        mutating func note(_ lacking: [Lack]) {
            lacks += lacking.map {
                var lack = $0
                lack.since = auditor.lastTime
                return lack
            }
        }
    }

    /// - Throws: What reading throws, and where an earlier audit's result cannot be of this ledger.
    func run() async throws -> Result {
        let note = try await reader.checkpoint()
        let head = try Checkpoint(text: note.text)
        let origin = isHashesOnly ? head.origin : nil
        let sizes = sizes.union(others.map(\.checkpoint.size)).union([earlier?.size].compactMap(\.self))
        let label = "\(isHashesOnly ? "hashing" : "replaying") \(reader.name)"
        var course = Course(
            auditor: Auditor(RegistryMemory(), anchors: anchors, until: until, remembering: sizes, hashing: origin),
            upper: UpperTiles(reader: reader, goesOnPastGaps: goesOnPastGaps),
            bound: ReplayBound(head, from: reader, goesOnPastGaps: goesOnPastGaps),
            bar: ProgressBar(label.printable, total: head.size),
            progress: progress,
            observer: observer
        )
        defer { course.bar.finish() }
        if isHashesOnly {
            try await hash(head.size, sizes, &course)
        } else {
            try await judge(head.size, &course)
        }
        try await course.upper.finish()
        let known = try course.auditor.finish(checkpoint: note, from: reader.name, others: others, now: now)
        let time = course.auditor.time(of: note)
        let missing = (course.lacks + course.upper.lacks).flatMap { $0.findings(since: time) }
        let upper = course.upper.findings(beside: known, since: time)
        return Result(
            note: note,
            auditor: course.auditor,
            findings: (known + missing + upper).sorted { ($0.index ?? .max) < ($1.index ?? .max) },
            entries: course.kept,
            observer: course.observer,
            isHashesOnly: isHashesOnly
        )
    }
}
