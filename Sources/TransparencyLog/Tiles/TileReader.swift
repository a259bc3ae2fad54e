/// Makes proofs from a log's tiles.
///
/// The tiles are believed: whoever got them from a stranger checks what is made from them against a signed root.
package struct TileReader {
    /// How many leaves the tree has whose tiles are read.
    package let treeSize: Int

    private let read: (Tile) throws -> [TreeHash]

    /// Reads a tree of `treeSize` leaves; `read` returns the hashes of one tile, as many as it is wide.
    package init(treeSize: Int, read: @escaping (Tile) throws -> [TreeHash]) {
        self.treeSize = treeSize
        self.read = read
    }

    package func root() throws -> TreeHash { try edge().root }

    /// The right edge of the tree of the first `size` leaves, or of all, to append to.
    ///
    /// - Precondition: `size` is not above `treeSize`.
    package func edge(size: Int? = nil) throws -> TreeEdge {
        let size = size ?? treeSize
        precondition(size <= treeSize)
        var tiles: [Tile: [TreeHash]] = [:]
        return try TreeEdge(size: size) { try hash(of: $0, keeping: &tiles) }
    }

    /// The proof that leaf `index` is in the tree of the first `size` leaves, or of all.
    ///
    /// - Precondition: `index` is below `size`, and `size` not above `treeSize`.
    package func inclusionProof(index: Int, size: Int? = nil) throws -> InclusionProof {
        let size = size ?? treeSize
        precondition(size <= treeSize)
        var tiles: [Tile: [TreeHash]] = [:]
        return try InclusionProof(index: index, size: size) { try hash(of: $0, keeping: &tiles) }
    }

    /// The proof that the tree of `newSize` leaves, or of all, begins with that of `oldSize`.
    ///
    /// - Precondition: `oldSize` is not above `newSize`, and that not above `treeSize`.
    package func consistencyProof(oldSize: Int, newSize: Int? = nil) throws -> ConsistencyProof {
        let newSize = newSize ?? treeSize
        precondition(newSize <= treeSize)
        var tiles: [Tile: [TreeHash]] = [:]
        return try ConsistencyProof(oldSize: oldSize, newSize: newSize) { try hash(of: $0, keeping: &tiles) }
    }

    /// A node, from the tile that holds it; `tiles` keeps what was read, so that each tile is read once.
    private func hash(of node: TreeNode, keeping tiles: inout [Tile: [TreeHash]]) throws -> TreeHash {
        let tile = Tile(holding: node, treeSize: treeSize)
        let hashes: [TreeHash]
        if let kept = tiles[tile] {
            hashes = kept
        } else {
            hashes = try read(tile)
            guard hashes.count == tile.width else {
                throw TransparencyLogError.malformedTile(
                    "\(tile.path) has \(hashes.count) hashes instead of \(tile.width)"
                )
            }
            tiles[tile] = hashes
        }
        let span = 1 << (node.level % Tile.height)
        let start = node.index * span % Tile.fullWidth
        return TreeEdge(leaves: hashes[start..<start + span]).root
    }
}
