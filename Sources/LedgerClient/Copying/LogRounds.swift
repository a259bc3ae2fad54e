package import TransparencyLog

/// Reads the entries of a log that are not yet held, in rounds of bounded size, each shown to be part of the tree
/// that a checkpoint signs before it is handed out.
///
/// Nothing that the source serves is believed. What is claimed costs nothing: a tree said to be huge fails at the
/// first bundle that is not there. Whoever keeps a round keeps its edge as well, and can start again from there.
package struct LogRounds: Sendable {
    /// The edge of what is held, after the newest round.
    package private(set) var edge: TreeEdge

    private let limits: RoundLimits
    var tree: SignedTree

    /// Reads from `source` what follows `edge` up to the size of `checkpoint`, whose signatures have been checked.
    ///
    /// - Precondition: `edge` is not larger than the checkpoint's tree.
    package init(
        of checkpoint: Checkpoint,
        from edge: TreeEdge,
        in source: LedgerSource,
        limits: RoundLimits = RoundLimits()
    ) {
        precondition(edge.size <= checkpoint.size)
        self.edge = edge
        self.limits = limits
        tree = SignedTree(of: checkpoint, in: source)
    }

    /// The next round; nil when all entries of the checkpoint's tree are held.
    ///
    /// - Throws: `LedgerClientError`: `forked` and `inconsistent` for what is there and not right, others for what is
    ///   not there, too large, too slow or malformed. A `CancellationError` when the task is cancelled.
    package mutating func next() async throws -> LogRound? {
        guard edge.size < tree.size else {
            guard edge.root == tree.root else { throw fork(from: try await tree.prefix(at: edge.size)) }
            return nil
        }
        let round = try await fetch()
        guard try await tree.begins(with: round.edge) else { throw try await fault(in: round) }
        edge = round.edge
        return round
    }

    /// What the checkpoint's tree begins with at an earlier size: the one at which another checkpoint was signed, say,
    /// which it may contradict.
    ///
    /// - Throws: `LedgerClientError`.
    package mutating func prefix(at size: Int) async throws -> LogPrefix { try await tree.prefix(at: size) }

    /// Reads bundles, and hashes what is in them; nothing is checked yet.
    private func fetch() async throws -> LogRound {
        var (edge, entries, leaves, bytes) = (edge, [[UInt8]](), [TreeHash](), 0)
        while edge.size < tree.size, bytes < limits.bytes {
            try Task.checkCancellation()
            let bundle = TreeBundle(holding: edge.size, treeSize: tree.size)
            guard entries.count + bundle.range.upperBound - edge.size <= limits.entries else { break }
            let held = edge.size - bundle.range.lowerBound
            for entry in try await tree.source.bundle(bundle.index, width: bundle.range.count).dropFirst(held) {
                let leaf = TreeHash.leaf(entry)
                edge.append(leaf: leaf)
                leaves.append(leaf)
                entries.append(entry)
                bytes += entry.count
            }
        }
        return LogRound(start: self.edge.size, entries: entries, leaves: leaves, edge: edge)
    }
}

/// A bundle of a tree of a certain size.
struct TreeBundle {
    let index: Int

    /// The entries that it holds in that tree.
    let range: Range<Int>

    init(holding entry: Int, treeSize: Int) {
        index = entry / Tile.fullWidth
        let start = index * Tile.fullWidth
        range = start..<(start + min(Tile.fullWidth, treeSize - start))
    }

    var path: String { EntryBundle.path(index: index, width: range.count) }
}
