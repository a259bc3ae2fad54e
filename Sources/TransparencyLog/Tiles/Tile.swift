/// The name of a tile: up to 256 consecutive hashes of one level of a tree (C2SP tlog-tiles).
///
/// At level 0 they are leaf hashes; at each level above, the roots of full tiles of the level below.
package struct Tile: Hashable, Sendable {
    /// The hashes of a full tile.
    package static let fullWidth = 256

    /// Tree levels from one tile level to the next.
    static let height = 8

    package let level: Int
    package let index: Int

    /// How many hashes the tile holds: 256 when it is full, else 1 to 255.
    package let width: Int

    package init(level: Int, index: Int, width: Int = fullWidth) {
        precondition((0...63).contains(level) && index >= 0 && (1...Self.fullWidth).contains(width))
        self.level = level
        self.index = index
        self.width = width
    }

    /// The tile, as wide as a tree of `treeSize` leaves has it, from which `node` can be computed.
    ///
    /// - Precondition: `node` is in that tree.
    package init(holding node: TreeNode, treeSize: Int) {
        let level = node.level / Self.height
        let index = (node.index << (node.level % Self.height)) / Self.fullWidth
        let hashesInLevel = treeSize >> (Self.height * level)
        self.init(level: level, index: index, width: min(Self.fullWidth, hashesInLevel - index * Self.fullWidth))
    }

    package var isFull: Bool { width == Self.fullWidth }

    /// The path under which a log serves the tile, without a leading slash.
    package var path: String { TilePath.hashes(self).description }

    /// Every tile of a tree of `size` leaves that a tree of `oldSize` leaves does not have, partial ones included.
    package static func added(from oldSize: Int = 0, to size: Int) -> [Tile] {
        precondition(0 <= oldSize && oldSize <= size)
        var tiles: [Tile] = []
        var level = 0
        var (old, new) = (oldSize, size)
        while new > old {
            for index in old / fullWidth...(new - 1) / fullWidth {
                tiles.append(Tile(level: level, index: index, width: min(fullWidth, new - index * fullWidth)))
            }
            level += 1
            (old, new) = (old / fullWidth, new / fullWidth)
        }
        return tiles
    }
}

extension Tile {
    /// The hashes of a tile as served.
    package func hashes(in bytes: [UInt8]) throws(TransparencyLogError) -> [TreeHash] {
        guard bytes.count == width * TreeHash.byteCount else {
            throw .malformedTile("\(path) has \(bytes.count) bytes instead of \(width * TreeHash.byteCount)")
        }
        return stride(from: 0, to: bytes.count, by: TreeHash.byteCount).compactMap { start in
            TreeHash(bytes[start..<start + TreeHash.byteCount])
        }
    }
}

/// A tile with its hashes.
package struct TileContent: Hashable, Sendable {
    package let tile: Tile
    package let hashes: [TreeHash]

    package init(tile: Tile, hashes: [TreeHash]) {
        precondition(hashes.count == tile.width)
        self.tile = tile
        self.hashes = hashes
    }

    /// The tile as it is served.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * TreeHash.byteCount)
        for hash in hashes { hash.append(to: &bytes) }
        return bytes
    }
}
