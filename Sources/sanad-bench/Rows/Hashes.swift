import LedgerCore
import LedgerStore
import TransparencyLog

extension Family {
    /// A replay that looks at no signature and no rule: leaf hashes, links, tree and root.
    static func hashes(_ stand: Stand) async throws -> [BenchRow] {
        let ledger = try await stand.ledger(stand.effort.entries)
        let entries = try ledger.withStore(.reader) { try $0.entries(0..<$0.size) }
        guard let root = try ledger.withStore(.reader, { try $0.root(size: entries.count) }) else {
            throw BenchError("the ledger has no root")
        }
        let limit = HashLimit(pieces: try bundles(of: entries))
        // Once takes no longer than a thread waits for its turn on a busy machine.
        let times = max(1, 100_000 / entries.count)
        let count = Double(entries.count * times)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            let watch = Stopwatch()
            for _ in 0..<times { try await limit.run() }
            return count / watch.seconds
        } value: {
            let watch = Stopwatch()
            for _ in 0..<times { try await HashReplay(entries).check(root) }
            return count / watch.seconds
        }
        return [
            BenchRow(
                "replay, hashes only",
                unit: "/s",
                against: "SHA-256 of the same bytes, all cores",
                better: .higher,
                target: 0.5,
                turns
            )
        ]
    }

    private static func bundles(of entries: [[UInt8]]) throws -> [[UInt8]] {
        try stride(from: 0, to: entries.count, by: Tile.fullWidth).map { start in
            try EntryBundle.encode(entries[start..<min(start + Tile.fullWidth, entries.count)])
        }
    }
}

/// Replays hashes alone, on all cores: what a chain and a tree of entries need, with LedgerCore's own types.
private struct HashReplay {
    private let entries: [[UInt8]]

    init(_ entries: [[UInt8]]) { self.entries = entries }

    /// The entries of one tile: what they link to, their own hashes, and their subtree.
    private struct Part: Sendable {
        let link: TreeHash
        let last: TreeHash
        let leaves: [TreeHash]
    }

    func check(_ root: TreeHash) async throws {
        let entries = entries
        let parts = try await onAllCores(entries.count, parts: max(1, entries.count / Tile.fullWidth)) { range in
            var (leaves, link): ([TreeHash], TreeHash?) = ([], nil)
            for index in range {
                let previous = try Entry(parsing: entries[index]).previous
                guard link == nil || previous == leaves.last else { throw BenchError("entry \(index) links elsewhere") }
                link = link ?? previous
                leaves.append(.leaf(entries[index]))
            }
            guard let link, let last = leaves.last else { throw BenchError("there are no entries") }
            return Part(link: link, last: last, leaves: leaves)
        }
        for (part, next) in zip(parts, parts.dropFirst()) where part.last != next.link {
            throw BenchError("an entry links elsewhere")
        }
        guard TreeEdge(leaves: parts.flatMap(\.leaves)).root == root else { throw BenchError("the root is another") }
    }
}
