/// The partial tiles at the right edge of a tree: what is needed to make the tiles that new leaves add.
package struct TileEdge: Hashable, Sendable {
    /// How many leaves the tree has.
    package private(set) var size: Int

    /// The partial tile of each level, 0 to 255 hashes; the topmost is not empty.
    private(set) var rows: [[TreeHash]]

    /// The edge of the tree without leaves.
    package init() {
        size = 0
        rows = []
    }

    /// Reads the edge of a stored tree; `read` returns the hashes of one partial tile, as many as it is wide.
    package init(size: Int, read: (Tile) throws -> [TreeHash]) throws {
        precondition(size >= 0)
        self.init()
        var hashesInLevel = size
        while hashesInLevel > 0 {
            let (index, width) = hashesInLevel.quotientAndRemainder(dividingBy: Tile.fullWidth)
            var row: [TreeHash] = []
            if width > 0 {
                let tile = Tile(level: rows.count, index: index, width: width)
                row = try read(tile)
                guard row.count == width else {
                    throw TransparencyLogError.malformedTile("\(tile.path) has \(row.count) hashes")
                }
            }
            rows.append(row)
            hashesInLevel = index
        }
        self.size = size
    }

    package var root: TreeHash { edge.root }

    /// The partial tile of each level that has one, from the leaves up.
    package var partialTiles: [TileContent] {
        rows.enumerated().filter { !$1.isEmpty }.map { level, hashes in
            let index = size >> (Tile.height * (level + 1))
            return TileContent(tile: Tile(level: level, index: index, width: hashes.count), hashes: hashes)
        }
    }

    /// The same edge as the few hashes that make the root.
    package var edge: TreeEdge {
        let hashes = rows.reversed().flatMap { TreeEdge(leaves: $0).hashes }
        guard let edge = TreeEdge(size: size, hashes: hashes) else { preconditionFailure("rows do not add up to size") }
        return edge
    }

    /// Appends leaves and returns the tiles to write: each one filled, and each partial one that has grown.
    ///
    /// They are what `Tile.added(from:to:)` names for the two sizes.
    package mutating func append(_ leaves: some Sequence<TreeHash>) -> [TileContent] {
        let oldSize = size
        var written: [TileContent] = []
        for leaf in leaves {
            size += 1
            push(leaf, level: 0, filled: &written)
        }
        for tile in Tile.added(from: oldSize, to: size) where !tile.isFull {
            written.append(TileContent(tile: tile, hashes: rows[tile.level]))
        }
        return written
    }

    private mutating func push(_ hash: TreeHash, level: Int, filled: inout [TileContent]) {
        if level == rows.count { rows.append([]) }
        rows[level].append(hash)
        guard rows[level].count == Tile.fullWidth else { return }
        let hashes = rows[level]
        rows[level].removeAll(keepingCapacity: true)
        let index = size >> (Tile.height * (level + 1)) - 1
        filled.append(TileContent(tile: Tile(level: level, index: index), hashes: hashes))
        push(TreeEdge(leaves: hashes).root, level: level + 1, filled: &filled)
    }
}
