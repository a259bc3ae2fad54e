import LedgerCore
import LedgerSamples
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
        let (anchors, origin) = (try stand.country.anchors, stand.country.sample.origin)
        let replay = HashReplay(entries: entries, anchors: anchors, origin: origin)
        // Once takes no longer than a thread waits for its turn on a busy machine.
        let times = max(1, 100_000 / entries.count)
        let count = Double(entries.count * times)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            let watch = Stopwatch()
            for _ in 0..<times { try await limit.run() }
            return count / watch.seconds
        } value: {
            let watch = Stopwatch()
            for _ in 0..<times { try await replay.check(root) }
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

/// A replay of hashes alone, as `sanad audit --hashes-only` does it.
private struct HashReplay {
    let entries: [[UInt8]]
    let anchors: TrustAnchors
    let origin: String

    func check(_ root: TreeHash) async throws {
        let bundles = await hashBundles(entries, startingAt: 0, width: coreCount)
        guard try replay(bundles) == root else { throw BenchError("the root is another") }
    }

    /// The root that they lead to.
    private func replay(_ bundles: [HashedBundle]) throws -> TreeHash {
        var auditor = Auditor(RegistryMemory(), anchors: anchors, hashing: origin)
        let links = bundles.dropFirst().map(\.firstLink) + [nil]
        for (bundle, link) in zip(bundles, links) { auditor.hash(bundle, nextLink: link) }
        guard auditor.findings.isEmpty else { throw BenchError("the replay found something: \(auditor.findings)") }
        return auditor.root
    }
}
