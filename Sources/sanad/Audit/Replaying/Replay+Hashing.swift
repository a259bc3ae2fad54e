import Foundation
import LedgerCore
import TransparencyLog

// The replay of hashes alone, as fast as the cores can hash.
extension Replay {
    /// How many tiles of entries are on their way together.
    private static let round = 32

    func hash(_ size: Int, _ sizes: Set<Int>, _ course: inout Course) async throws {
        let tiles = size / Tile.fullWidth + (size.isMultiple(of: Tile.fullWidth) ? 0 : 1)
        let wanted = sizes.union([0])
        var current = try await bundles(0, tiles, size, wanted)
        while course.auditor.size < size {
            let start = (current.last?.hashed.start ?? 0) / Tile.fullWidth + 1
            async let later = bundles(start, tiles, size, wanted)
            let links = current.dropFirst().map(\.hashed.firstLink)
            for (bundle, link) in zip(current, links) { take(bundle, nextLink: link, &course) }
            let next = try await later
            if let last = current.last { take(last, nextLink: next.first?.hashed.firstLink, &course) }
            try await course.upper.append(current.map(\.hashed).filter { $0.count == Tile.fullWidth }.map(\.root))
            for bundle in current { course.bound.take(bundle.hashed.count, isInPlace: bundle.isInPlace) }
            current = next
            try course.advance()
            try await course.checkBound()
        }
    }

    /// A tile of entries that were hashed, and what of it is not there.
    private struct Bundle: Sendable {
        let hashed: HashedBundle
        let lacks: [Lack]

        /// Whether any of its entries stands where it says that it does.
        let isInPlace: Bool
    }

    private func take(_ bundle: Bundle, nextLink: TreeHash?, _ course: inout Course) {
        course.note(bundle.lacks)
        course.auditor.hash(bundle.hashed, nextLink: nextLink)
    }

    /// Reads and hashes tiles of entries on all cores. Each core drops the entries that it has hashed.
    private func bundles(_ first: Int, _ end: Int, _ size: Int, _ wanted: Set<Int>) async throws -> [Bundle] {
        var tiles = (first..<max(first, min(first + Self.round, end))).makeIterator()
        return try await withThrowingTaskGroup(of: Bundle.self) { group in
            func addTask() {
                guard let tile = tiles.next() else { return }
                group.addTask { try await bundle(tile, size, wanted) }
            }
            for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { addTask() }
            var bundles: [Bundle] = []
            while let bundle = try await group.next() {
                bundles.append(bundle)
                addTask()
            }
            return bundles.sorted { $0.hashed.start < $1.hashed.start }
        }
    }

    @concurrent private func bundle(_ tile: Int, _ size: Int, _ wanted: Set<Int>) async throws -> Bundle {
        let start = tile * Tile.fullWidth
        let range = start..<min(start + Tile.fullWidth, size)
        let part = try await reader.part(range, treeSize: size, skipping: goesOnPastGaps)
        let hashed = HashedBundle(part.entries, committed: part.leaves, startingAt: start, times: wanted)
        // Where the first one does, the others need not be looked at.
        let isInPlace = part.entries.enumerated().contains { offset, entry in
            entry.flatMap { try? Entry(parsing: $0) }?.index == start + offset
        }
        return Bundle(hashed: hashed, lacks: part.lacks, isInPlace: isInPlace)
    }
}
