import Foundation
import LedgerCore
import TransparencyLog

/// Replays a ledger from a reader, and shows how far it has come.
struct Replay {
    let reader: any LedgerReader
    let anchors: TrustAnchors
    let until: LedgerTime?

    /// How many entries are fetched and looked at together.
    private static let share = 1024

    /// What came of a replay.
    struct Result {
        let note: SignedNote
        let auditor: Auditor<RegistryMemory>
        let findings: [AuditFinding]
    }

    func run() async throws -> Result {
        let note = try await reader.checkpoint()
        let size = try Checkpoint(text: note.text).size
        var auditor = Auditor(RegistryMemory(), anchors: anchors, until: until)
        var progress = ProgressBar("replaying \(reader.name)", total: size)
        defer { progress.finish() }
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
            try replay(pending, checked, followedBy: next.entries.first, into: &auditor)
            pending = next
            progress.advance(to: auditor.size)
        }
        let findings = try auditor.finish(checkpoint: note)
        return Result(note: note, auditor: auditor, findings: findings)
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
