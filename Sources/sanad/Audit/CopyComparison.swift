import Foundation
import LedgerCore
import TransparencyLog

/// Holds the copy that another country keeps of a ledger against it: entries and tiles, byte for byte, as far as both go.
struct CopyComparison {
    let original: any LedgerReader
    let copy: LedgerSight

    /// How many entries the ledger has, and how many both have.
    private let originalSize: Int
    let size: Int

    init(_ ledger: ReadLedger, with copy: LedgerSight) {
        original = ledger.sight.reader
        self.copy = copy
        originalSize = ledger.head.checkpoint.size
        size = min(originalSize, copy.head.checkpoint.size)
    }

    /// A place at which the two hold different bytes.
    private struct Difference: Sendable {
        let entries: ClosedRange<Int>
        let what: String
        let expected: TreeHash
        let found: TreeHash
        let time: LedgerTime?
    }

    /// What differs, but for what was `known` to have been changed in the ledger itself.
    func run(beside known: [AuditFinding]) async throws -> [AuditFinding] {
        var bar = ProgressBar("comparing \(copy.provenance.place)".printable, total: size)
        defer { bar.finish() }
        let changed = known.filter { [.alteredEntry, .alteredTile].contains($0.kind) }.compactMap(\.index)
        var differences: [Difference] = []
        let tiles = Tile.added(to: size)
        let width = ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: [Difference].self) { group in
            var rest = tiles.makeIterator()
            func addTask() {
                guard let tile = rest.next() else { return }
                group.addTask { try await compare(tile) }
            }
            for _ in 0..<max(2, width) { addTask() }
            var done = 0
            while let found = try await group.next() {
                differences += found
                done += 1
                bar.advance(to: min(size, done * Tile.fullWidth))
                addTask()
            }
        }
        differences.sort { ($0.entries.lowerBound, $0.entries.count) < ($1.entries.lowerBound, $1.entries.count) }
        return findings(of: differences, besides: changed)
    }

    /// Compares a tile, and those of level 0 with their entries.
    @concurrent private func compare(_ tile: Tile) async throws -> [Difference] {
        var differences: [Difference] = []
        // A place may serve the last tile of each level only as wide as its own tree has it.
        let copySize = copy.head.checkpoint.size
        let one = try await original.tile(tile.grown(to: originalSize)).prefix(tile.width)
        let other = try await copy.reader.tile(tile.grown(to: copySize)).prefix(tile.width)
        let span = 1 << (8 * tile.level)
        for (offset, pair) in zip(one, other).enumerated() where pair.0 != pair.1 {
            let first = (tile.index * Tile.fullWidth + offset) * span
            let entries = first...(first + span - 1)
            let what = "\(tile.path), hash \(offset)"
            differences.append(
                Difference(entries: entries, what: what, expected: pair.0, found: pair.1, time: nil)
            )
        }
        guard tile.level == 0 else { return differences }
        let first = tile.index * Tile.fullWidth
        let range = first..<first + tile.width
        let own = try await original.entries(in: range, treeSize: originalSize)
        let kept = try await copy.reader.entries(in: range, treeSize: copySize)
        for (offset, pair) in zip(own, kept).enumerated() where pair.0 != pair.1 {
            let index = first + offset
            differences.append(
                Difference(
                    entries: index...index,
                    what: "the entry",
                    expected: .leaf(pair.0),
                    found: .leaf(pair.1),
                    time: (try? Entry(parsing: pair.0))?.time
                )
            )
        }
        return differences
    }

    /// One finding for entries that follow each other, and none for a hash above what was named already.
    private func findings(of differences: [Difference], besides changed: [Int]) -> [AuditFinding] {
        var named = Set(changed)
        var findings: [AuditFinding] = []
        for difference in differences where !difference.entries.contains(where: named.contains) {
            let first = difference.entries.lowerBound
            let isRun = named.contains(first - 1) && difference.entries.count == 1 && !changed.contains(first - 1)
            named.insert(first)
            guard !isRun else { continue }
            findings.append(
                AuditFinding(
                    kind: .copyDiffers,
                    index: first,
                    detail: """
                        the copy at \(copy.provenance.place) holds other bytes: \(difference.what) is \
                        \(difference.found) there and \(difference.expected) here
                        """,
                    expected: difference.expected.base64,
                    found: difference.found.base64,
                    since: difference.time
                )
            )
        }
        return findings
    }
}

extension Tile {
    /// The same tile as wide as a tree of a size has it.
    fileprivate func grown(to treeSize: Int) -> Tile {
        Tile(level: level, index: index, width: min(Tile.fullWidth, treeSize >> (8 * level) - index * Tile.fullWidth))
    }
}
