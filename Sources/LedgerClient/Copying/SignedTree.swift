package import TransparencyLog

/// The tree of a signed checkpoint, as the hash tiles of a source show it. What it gives out has been checked against
/// the signed root.
package struct SignedTree: Sendable {
    let source: LedgerSource
    package let size: Int
    package let root: TreeHash

    /// The tiles of the newest proof alone, so that a long copy stays flat in memory.
    private var tiles: [Tile: [TreeHash]] = [:]

    /// Believes the checkpoint: whoever has it has checked its signatures.
    package init(of checkpoint: Checkpoint, in source: LedgerSource) {
        self.source = source
        size = checkpoint.size
        root = checkpoint.root
    }

    /// Whether the tree begins with what `edge` is the edge of.
    ///
    /// - Throws: `LedgerClientError` when a tile is not to be had.
    mutating func begins(with edge: TreeEdge) async throws -> Bool {
        guard edge.size < size else { return edge.size == size && edge.root == root }
        let proof = try await proof(from: edge.size)
        return proof.isValid(oldRoot: edge.root, newRoot: root)
    }

    /// What the tree begins with at a size that is not above its own.
    ///
    /// - Throws: `inconsistent` when the tiles do not lead to the signed root, and other `LedgerClientError`s when one
    ///   is not to be had.
    package mutating func prefix(at oldSize: Int) async throws -> LogPrefix {
        precondition((0...size).contains(oldSize))
        guard oldSize > 0 else { return LogPrefix(size: 0, root: .emptyRoot, proof: []) }
        guard oldSize < size else { return LogPrefix(size: size, root: root, proof: []) }
        let proof = try await proof(from: oldSize)
        let needed = TreeEdge.nodes(size: oldSize)
        try await fetch(needed + ConsistencyProof.nodes(oldSize: oldSize, newSize: size))
        let prefix = LogPrefix(size: oldSize, root: try reader.edge(size: oldSize).root, proof: proof.hashes)
        guard prefix.begins(newSize: size, newRoot: root) else { throw falseTiles(for: needed) }
        return prefix
    }

    private mutating func proof(from oldSize: Int) async throws -> ConsistencyProof {
        try await fetch(ConsistencyProof.nodes(oldSize: oldSize, newSize: size))
        return try reader.consistencyProof(oldSize: oldSize)
    }

    private var reader: TileReader {
        TileReader(treeSize: size) { [tiles, source] tile in
            guard let hashes = tiles[tile] else { throw LedgerClientError.notFound(url: source.address(of: tile.path)) }
            return hashes
        }
    }

    /// Keeps the tiles that hold these nodes, and no others.
    private mutating func fetch(_ nodes: [TreeNode]) async throws {
        let wanted = Set(nodes.map { Tile(holding: $0, treeSize: size) })
        tiles = tiles.filter { wanted.contains($0.key) }
        for tile in wanted where tiles[tile] == nil { tiles[tile] = try await source.tile(tile) }
    }

    private func falseTiles(for nodes: [TreeNode]) -> LedgerClientError {
        let path = nodes.last.map { Tile(holding: $0, treeSize: size).path } ?? "tile"
        let reason = "this tile, or another on the way up, does not lead to the root \(root) of \(size) entries"
        return .inconsistent(url: source.address(of: path), reason: reason)
    }
}
