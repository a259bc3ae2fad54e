import Foundation
import LedgerCore
import TransparencyLog

// The replay of hashes alone, as fast as the cores can hash.
extension Replay {
    /// How many tiles of entries are on their way together.
    private static let round = 32

    func hash(_ size: Int, _ sizes: Set<Int>, _ course: inout Course) async throws {
        let tiles = (size + Tile.fullWidth - 1) / Tile.fullWidth
        let wanted = sizes.union([0])
        var current = try await bundles(0, tiles, size, wanted)
        while course.auditor.size < size {
            let start = (current.last?.start ?? 0) / Tile.fullWidth + 1
            async let later = bundles(start, tiles, size, wanted)
            let links = current.dropFirst().map(\.firstLink)
            for (bundle, link) in zip(current, links) { course.auditor.hash(bundle, nextLink: link) }
            let next = try await later
            if let last = current.last { course.auditor.hash(last, nextLink: next.first?.firstLink) }
            try await course.upper.append(current.filter { $0.count == Tile.fullWidth }.map(\.root))
            current = next
            try course.advance()
        }
    }

    /// Reads and hashes tiles of entries on all cores. Each core drops the entries that it has hashed.
    private func bundles(_ first: Int, _ end: Int, _ size: Int, _ wanted: Set<Int>) async throws -> [HashedBundle] {
        var tiles = (first..<max(first, min(first + Self.round, end))).makeIterator()
        return try await withThrowingTaskGroup(of: HashedBundle.self) { group in
            func addTask() {
                guard let tile = tiles.next() else { return }
                group.addTask { try await bundle(tile, size, wanted) }
            }
            for _ in 0..<max(2, ProcessInfo.processInfo.activeProcessorCount) { addTask() }
            var bundles: [HashedBundle] = []
            while let bundle = try await group.next() {
                bundles.append(bundle)
                addTask()
            }
            return bundles.sorted { $0.start < $1.start }
        }
    }

    @concurrent private func bundle(_ tile: Int, _ size: Int, _ wanted: Set<Int>) async throws -> HashedBundle {
        let start = tile * Tile.fullWidth
        let range = start..<min(start + Tile.fullWidth, size)
        let entries = try await reader.entries(in: range, treeSize: size)
        let leaves = try await reader.leaves(in: range, treeSize: size)
        guard entries.count == range.count, leaves.count == range.count else {
            throw Failure(.unfinished, "\(reader.name) lacks entries between \(start) and \(range.upperBound)")
        }
        return HashedBundle(entries, committed: leaves, startingAt: start, times: wanted)
    }
}
