import GRDB
import TransparencyLog

/// The nodes of a stored tree. Each tile is read once, and hashed once.
final class StoredNodes {
    let size: Int
    private let database: Database
    private let newest: NewestEntries?
    private var trees: [Tile: MerkleTree] = [:]

    /// Where `newest` is given, what is read of the tree's right edge is kept there too.
    init(_ database: Database, size: Int, newest: NewestEntries? = nil) {
        self.database = database
        self.size = size
        self.newest = newest
    }

    func hash(of node: TreeNode) throws -> TreeHash {
        let tile = Tile(holding: node, treeSize: size)
        return try tree(tile).hash(of: node.within(tile))
    }

    private func tree(_ tile: Tile) throws -> MerkleTree {
        if let known = trees[tile] { return known }
        let tree = MerkleTree(leaves: try TileRow.hashes(tile, in: database))
        trees[tile] = tree
        newest?.keep(tree, of: tile)
        return tree
    }
}

extension TreeNode {
    /// The node's place in the tree over the hashes of a tile that holds it.
    func within(_ tile: Tile) -> TreeNode {
        let level = level % 8
        return TreeNode(level: level, index: index - tile.index * Tile.fullWidth >> level)
    }
}
