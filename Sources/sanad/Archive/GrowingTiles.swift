import TransparencyLog

/// The tiles of a tree that grows: the full ones as they fill, the partial ones once it has grown.
struct GrowingTiles {
    private(set) var edge: TileEdge

    /// The newest partial tile of each level.
    private var partial: [Int: TileContent] = [:]

    init(from edge: TileEdge = TileEdge()) { self.edge = edge }

    var size: Int { edge.size }
    var root: TreeHash { edge.root }

    /// Appends leaves, and returns the tiles that they fill.
    mutating func append(_ leaves: [TreeHash]) -> [TileContent] {
        let tiles = edge.append(leaves)
        for content in tiles where !content.tile.isFull { partial[content.tile.level] = content }
        return tiles.filter(\.tile.isFull)
    }

    /// The partial tiles at the right edge, as far as they have grown.
    var partialTiles: [TileContent] {
        partial.values.filter { content in
            let hashes = size >> (8 * content.tile.level)
            return content.tile.index == hashes / Tile.fullWidth && content.tile.width == hashes % Tile.fullWidth
        }
    }
}
