import Foundation
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Holds the copy that another country keeps of a ledger against it: entries and tiles, byte for byte, as far as both go.
struct CopyComparison {
    let original: any LedgerReader
    let copy: LedgerSight

    /// The ledger's name, how many entries it has, and how many both have.
    private let origin: String
    private let originalSize: Int
    let size: Int

    init(_ ledger: ReadLedger, with copy: LedgerSight) {
        original = ledger.sight.reader
        self.copy = copy
        origin = ledger.origin
        originalSize = ledger.head.checkpoint.size
        size = min(originalSize, copy.head.checkpoint.size)
    }

    struct Outcome {
        let findings: [AuditFinding]
        let progress: AuditProgress?
    }

    /// What a tile of the list differs in.
    private struct Compared: Sendable {
        let place: Int
        let differences: [CopyDifference]
    }

    /// What differs, but for what was `known` to have been changed in the ledger itself. Goes on where an interrupted
    /// comparison ended, as far as `progress` tells.
    func run(beside known: [AuditFinding], saving progress: AuditProgress?) async throws -> Outcome {
        let place = copy.provenance.place
        let before = progress?.compared(origin, at: original.name, with: place)
        let compared = before ?? ComparedCopy(origin: origin, place: original.name, copy: place)
        var course = ComparisonCourse(compared, size: size, progress: progress)
        defer { course.clear() }
        let tiles = course.tiles
        let width = ProcessInfo.processInfo.activeProcessorCount
        try await withThrowingTaskGroup(of: Compared.self) { group in
            var rest = tiles.indices.makeIterator()
            func addTask() {
                guard let place = rest.next() else { return }
                group.addTask { Compared(place: place, differences: try await compare(tiles[place])) }
            }
            for _ in 0..<max(2, width) { addTask() }
            while let found = try await group.next() {
                try course.take(found.differences, at: found.place)
                addTask()
            }
        }
        try course.finish()
        let changed = known.filter { [.alteredEntry, .alteredTile].contains($0.kind) }.compactMap(\.index)
        return Outcome(findings: findings(of: course.differences, besides: changed), progress: course.progress)
    }

    /// One finding for entries that follow each other, and none for a hash above what was named already.
    private func findings(of differences: [CopyDifference], besides changed: [Int]) -> [AuditFinding] {
        var named = Set(changed)
        var findings: [AuditFinding] = []
        let ordered = differences.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
        for difference in ordered where !difference.entries.contains(where: named.contains) {
            let first = difference.first
            let isRun = named.contains(first - 1) && difference.entries.count == 1 && !changed.contains(first - 1)
            named.insert(first)
            if !isRun { findings.append(difference.finding) }
        }
        return findings
    }
}

// One tile beside the other.
extension CopyComparison {
    /// Compares a tile, and those of level 0 with their entries. What the ledger itself lacks was named by its audit.
    @concurrent private func compare(_ tile: Tile) async throws -> [CopyDifference] {
        tile.level == 0 ? try await compareEntries(of: tile) : try await compareHashes(of: tile)
    }

    private func compareEntries(of tile: Tile) async throws -> [CopyDifference] {
        let first = tile.index * Tile.fullWidth
        let range = first..<first + tile.width
        let own = try await original.part(range, treeSize: originalSize, skipping: true)
        let kept = try await copy.reader.part(range, treeSize: copy.head.checkpoint.size, skipping: true)
        var differences = kept.lacks.map { lacks($0.place, $0.damage, $0.entries) }
        for offset in 0..<tile.width {
            let index = first + offset
            if let one = own.leaves[offset], let other = kept.leaves[offset], one != other {
                differences.append(hash(offset, of: tile, index...index, one, other))
            }
            guard let one = own.entries[offset], let other = kept.entries[offset],
                !one[...].hasSameBytes(as: other[...])
            else { continue }
            let (here, there) = (TreeHash.leaf(one), TreeHash.leaf(other))
            differences.append(
                CopyDifference(
                    first: index,
                    last: index,
                    sentence: FindingSentence(
                        .otherCopyEntry,
                        [copy.provenance.place, there.description, here.description]
                    ),
                    expected: here.base64,
                    found: there.base64,
                    since: (try? Entry(parsing: one))?.time.description
                )
            )
        }
        return differences
    }

    private func compareHashes(of tile: Tile) async throws -> [CopyDifference] {
        let span = 1 << (8 * tile.level)
        let start = tile.index * Tile.fullWidth * span
        let one: ArraySlice<TreeHash>
        do {
            one = try await original.tile(tile.grown(to: originalSize)).prefix(tile.width)
        } catch {
            guard UnreadablePart(error, at: original.name) != nil else { throw error }
            return []
        }
        let other: ArraySlice<TreeHash>
        do {
            // A place may serve the last tile of each level only as wide as its own tree has it.
            other = try await copy.reader.tile(tile.grown(to: copy.head.checkpoint.size)).prefix(tile.width)
        } catch {
            guard let part = UnreadablePart(error, at: copy.provenance.place) else { throw error }
            return [lacks(part.place, part.damage, start..<start + tile.width * span)]
        }
        return zip(one, other).enumerated().compactMap { offset, pair in
            let first = start + offset * span
            return pair.0 == pair.1 ? nil : hash(offset, of: tile, first...(first + span - 1), pair.0, pair.1)
        }
    }

    private func hash(
        _ offset: Int,
        of tile: Tile,
        _ entries: ClosedRange<Int>,
        _ here: TreeHash,
        _ there: TreeHash
    ) -> CopyDifference {
        let values = [copy.provenance.place, tile.path, String(offset), there.description, here.description]
        return CopyDifference(
            first: entries.lowerBound,
            last: entries.upperBound,
            sentence: FindingSentence(.otherCopyHash, values),
            expected: here.base64,
            found: there.base64,
            since: nil
        )
    }

    private func lacks(_ place: String, _ damage: String?, _ entries: Range<Int>) -> CopyDifference {
        let (first, last) = (entries.lowerBound, entries.upperBound - 1)
        let what = damage.map { "\(place): \($0)" } ?? place
        let values = [copy.provenance.place, String(first), String(last), what]
        let sentence = FindingSentence(.incompleteCopy, values)
        return CopyDifference(first: first, last: last, sentence: sentence, expected: place, found: damage, since: nil)
    }
}

extension Tile {
    /// The same tile as wide as a tree of a size has it.
    fileprivate func grown(to treeSize: Int) -> Tile {
        Tile(level: level, index: index, width: min(Tile.fullWidth, treeSize >> (8 * level) - index * Tile.fullWidth))
    }
}
