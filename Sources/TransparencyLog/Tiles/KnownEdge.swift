/// The last tile of each level of a stored tree with all that was hashed of it: what is stored next must go on from
/// there, and the root follows without hashing it all again.
package struct KnownEdge: Sendable {
    private struct Row: Sendable {
        var index: Int
        var tree = MerkleTree()

        var isFull: Bool { tree.size == Tile.fullWidth }

        /// Goes on to the next tile where this one is full.
        mutating func open() {
            if isFull { self = Row(index: index + 1) }
        }
    }

    private var rows: [Row] = []

    /// Knows what stands in an edge.
    package init(_ edge: TileEdge) {
        for (level, hashes) in edge.rows.enumerated() {
            rows.append(Row(index: edge.size >> (Tile.height * (level + 1)), tree: MerkleTree(leaves: hashes)))
        }
    }

    /// Takes in a tile as it is stored; those that a tree adds come in their order, each one that is filled before the
    /// one above it. False where it does not go on from what is known: by leaves at level 0, by nothing else above.
    package mutating func extend(_ tile: Tile, to hashes: [TreeHash]) -> Bool {
        if tile.level == rows.count { rows.append(Row(index: 0)) }
        guard tile.level < rows.count else { return false }
        if rows[tile.level].index < tile.index { rows[tile.level].open() }
        let row = rows[tile.level]
        guard row.index == tile.index, row.tree.isPrefix(of: hashes) else { return false }
        if tile.level > 0 { return row.tree.size == hashes.count }
        for hash in hashes[row.tree.size...] { push(hash, level: 0) }
        return true
    }

    private mutating func push(_ hash: TreeHash, level: Int) {
        if level == rows.count { rows.append(Row(index: 0)) }
        rows[level].open()
        rows[level].tree.append(leaf: hash)
        if rows[level].isFull { push(rows[level].tree.root, level: level + 1) }
    }

    /// The root of the tree of `size` leaves; nil where its edge is not what is known.
    package func root(size: Int) -> TreeHash? {
        var hashes: [TreeHash] = []
        for (level, row) in rows.enumerated().reversed() {
            let (index, width) = (size >> (Tile.height * level)).quotientAndRemainder(dividingBy: Tile.fullWidth)
            guard width > 0 else { continue }
            guard row.index == index, row.tree.size == width else { return nil }
            hashes += TreeEdge(size: width, reading: row.tree.hash(of:)).hashes
        }
        return TreeEdge(size: size, hashes: hashes)?.root
    }
}
