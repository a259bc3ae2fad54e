import TransparencyLog

// Who is to blame when a round does not lead to the signed root.
extension LogRounds {
    /// The log, when the signed tree does not begin with what is held; else whoever serves the entries and tiles.
    mutating func fault(in round: LogRound) async throws -> LedgerClientError {
        let prefix = try await tree.prefix(at: edge.size)
        guard prefix.root == edge.root else { return fork(from: prefix) }
        var index = round.start
        while index < round.edge.size {
            let bundle = TreeBundle(holding: index, treeSize: tree.size)
            let tile = Tile(level: 0, index: bundle.index, width: bundle.range.count)
            let hashes = try await tree.source.tile(tile)
            for signed in hashes.dropFirst(index - bundle.range.lowerBound) {
                let leaf = round.leaves[index - round.start]
                guard leaf == signed else { return difference(at: index, leaf, in: bundle, signed, in: tile) }
                index += 1
            }
        }
        let top = try await tree.prefix(at: round.edge.size)
        return .inconsistent(
            url: tree.source.address(of: TreeBundle(holding: round.start, treeSize: tree.size).path),
            reason: """
                the entries \(round.start) to \(round.edge.size - 1) make a tree with the root \(round.edge.root), but \
                the signed tree begins with the root \(top.root)
                """
        )
    }

    /// The error for a tree that begins with `prefix` instead of what is held.
    func fork(from prefix: LogPrefix) -> LedgerClientError {
        .forked(url: tree.source.address(of: "checkpoint"), held: edge.root, prefix: prefix)
    }

    private func difference(
        at index: Int,
        _ leaf: TreeHash,
        in bundle: TreeBundle,
        _ signed: TreeHash,
        in tile: Tile
    ) -> LedgerClientError {
        .inconsistent(
            url: tree.source.address(of: bundle.path),
            reason: "entry \(index) has the leaf hash \(leaf), where \(tile.path) has \(signed)"
        )
    }
}
