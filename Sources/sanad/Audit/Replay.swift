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

    /// How many entries are fetched and looked at together.
    private static let share = 1024

    /// What came of a replay.
    struct Result {
        let note: SignedNote
        let auditor: Auditor<RegistryMemory>
        let findings: [AuditFinding]

        /// Those of the wanted entries that there are, by their index.
        let entries: [Int: [UInt8]]
    }

    func run() async throws -> Result {
        let note = try await reader.checkpoint()
        let size = try Checkpoint(text: note.text).size
        var auditor = Auditor(
            RegistryMemory(),
            anchors: anchors,
            until: until,
            remembering: sizes.union(others.map(\.checkpoint.size))
        )
        var upper = UpperTiles(reader: reader, treeSize: size)
        var progress = ProgressBar("replaying \(reader.name)", total: size)
        defer { progress.finish() }
        var kept: [Int: [UInt8]] = [:]
        var pending = try await fetch(0..<min(Self.share, size), size)
        while auditor.size < size {
            let start = auditor.size + pending.entries.count
            async let following = fetch(start..<min(start + Self.share, size), size)
            let checked = await precheck(
                pending.entries,
                certificates: auditor.certificates,
                width: ProcessInfo.processInfo.activeProcessorCount
            )
            let next = try await following
            kept.merge(wanted.pick(from: pending.entries, checked, startingAt: auditor.size)) { $1 }
            try replay(pending, checked, followedBy: next.entries.first, into: &auditor)
            try await upper.append(pending.leaves)
            pending = next
            progress.advance(to: auditor.size)
        }
        let findings = try auditor.finish(checkpoint: note, from: reader.name, others: others, now: now)
        return Result(
            note: note,
            auditor: auditor,
            findings: findings + upper.findings(beside: findings),
            entries: kept
        )
    }

    private typealias Part = (entries: [[UInt8]], leaves: [TreeHash])

    private func fetch(_ range: Range<Int>, _ treeSize: Int) async throws -> Part {
        guard !range.isEmpty else { return ([], []) }
        let part = (
            entries: try await reader.entries(in: range, treeSize: treeSize),
            leaves: try await reader.leaves(in: range, treeSize: treeSize)
        )
        guard part.entries.count == range.count, part.leaves.count == range.count else {
            throw Failure(
                .unfinished,
                "\(reader.name) lacks entries between \(range.lowerBound) and \(range.upperBound)"
            )
        }
        return part
    }

    private func replay(
        _ part: Part,
        _ checked: [CheckedStatement?],
        followedBy next: [UInt8]?,
        into auditor: inout Auditor<RegistryMemory>
    ) throws {
        for (offset, entry) in part.entries.enumerated() {
            let following = offset + 1 < part.entries.count ? part.entries[offset + 1] : next
            // A following entry that cannot be read is named when its turn comes.
            let link = following.flatMap { try? Entry(parsing: $0).previous }
            try auditor.replay(entry, leaf: part.leaves[offset], nextLink: link, checked: checked[offset])
        }
    }
}

/// Entries that are wanted out of a ledger, by their place or by what they state.
struct WantedEntries {
    var indexes: Set<Int> = []

    /// The identities of statements, as bytes.
    var identities: Set<[UInt8]> = []

    fileprivate func pick(
        from entries: [[UInt8]],
        _ checked: [CheckedStatement?],
        startingAt start: Int
    ) -> [Int: [UInt8]] {
        guard !indexes.isEmpty || !identities.isEmpty else { return [:] }
        var picked: [Int: [UInt8]] = [:]
        for (offset, entry) in entries.enumerated() {
            let identity = checked[offset].map { Array($0.statement.identity.utf8) }
            guard indexes.contains(start + offset) || identity.map(identities.contains) == true else { continue }
            picked[start + offset] = entry
        }
        return picked
    }
}
