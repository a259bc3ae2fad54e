import GRDB
package import TransparencyLog

extension LedgerStore {
    /// The proof that an entry is under the latest checkpoint, with what is needed to
    /// put the entry together from its statement; nil when it is not.
    package func proof(_ index: Int) throws -> TransparencyProof? { try proofs([index]).first.flatMap { $0 } }

    /// The proofs of several entries in one checkpoint; reading the tree once for all
    /// of them costs little more than for one.
    package func proofs(_ indexes: some Sequence<Int>) throws -> [TransparencyProof?] {
        try pool.read { database in
            try Self.proofs(indexes, under: CheckpointRow.latest(in: database), in: database)
        }
    }

    /// The proof that an entry is under the newest countersigned checkpoint; nil when it is not.
    package func countersignedProof(_ index: Int) throws -> TransparencyProof? {
        try pool.read { database in
            try Self.proofs([index], under: CheckpointRow.countersigned(in: database), in: database).first.flatMap {
                $0
            }
        }
    }

    private static func proofs(
        _ indexes: some Sequence<Int>,
        under note: SignedNote?,
        in database: Database
    ) throws -> [TransparencyProof?] {
        guard let note else { return indexes.map { _ in nil } }
        let nodes = StoredNodes(database, size: try Checkpoint(text: note.text).size)
        return try indexes.map { index in
            guard index >= 0, index < nodes.size, let head = try EntryHead.bytes(of: index, in: database) else {
                return nil
            }
            let hashes = try InclusionProof(index: index, size: nodes.size, reading: nodes.hash).hashes
            return try TransparencyProof(extra: head, index: index, hashes: hashes, note: note)
        }
    }

    /// The right edge of the tree of all entries, to be compared and extended elsewhere.
    package func edge() throws -> TreeEdge {
        try pool.read { database in
            let size = try EntryRow.count(in: database)
            return try TreeEdge(size: size, reading: StoredNodes(database, size: size).hash)
        }
    }

    /// The proof that an entry is in the tree of the first `size` ones; nil when there are not so many.
    package func inclusionProof(index: Int, size: Int) throws -> InclusionProof? {
        guard index >= 0, index < size else { return nil }
        return try pool.read { database in
            guard size <= (try EntryRow.count(in: database)) else { return nil }
            return try InclusionProof(index: index, size: size, reading: StoredNodes(database, size: size).hash)
        }
    }

    /// The proof that one tree begins with another; nil when there are not so many entries.
    package func consistencyProof(oldSize: Int, newSize: Int) throws -> ConsistencyProof? {
        guard oldSize >= 0, oldSize <= newSize else { return nil }
        return try pool.read { database in
            guard newSize <= (try EntryRow.count(in: database)) else { return nil }
            let nodes = StoredNodes(database, size: newSize)
            return try ConsistencyProof(oldSize: oldSize, newSize: newSize, reading: nodes.hash)
        }
    }

    /// The root of the tree of the first `size` entries; nil when there are not so many.
    package func root(size: Int) throws -> TreeHash? {
        try pool.read { database in
            guard size >= 0, size <= (try EntryRow.count(in: database)) else { return nil }
            return try TreeEdge(size: size, reading: StoredNodes(database, size: size).hash).root
        }
    }
}

/// The nodes of a stored tree. Each tile is read once, and hashed once.
final class StoredNodes {
    let size: Int
    private let database: Database
    private var trees: [Tile: MerkleTree] = [:]

    init(_ database: Database, size: Int) {
        self.database = database
        self.size = size
    }

    func hash(of node: TreeNode) throws -> TreeHash {
        let tile = Tile(holding: node, treeSize: size)
        let level = node.level % 8
        let inTile = TreeNode(level: level, index: node.index - tile.index * Tile.fullWidth >> level)
        return try tree(tile).hash(of: inTile)
    }

    private func tree(_ tile: Tile) throws -> MerkleTree {
        if let known = trees[tile] { return known }
        let tree = MerkleTree(leaves: try TileRow.hashes(tile, in: database))
        trees[tile] = tree
        return tree
    }
}

/// The first four lines of an entry.
private enum EntryHead {
    static func bytes(of index: Int, in database: Database) throws -> [UInt8]? {
        let sql = "SELECT substr(bytes, 1, 256) FROM entry WHERE position = ?"
        guard let start = try database.first(sql, [index], { try $0.bytes(0) }) else { return nil }
        let ends = start.indices.filter { start[$0] == 0x0A }
        guard ends.count >= 4 else {
            throw LedgerStoreError.damaged(Damage(place: "entry \(index)", reason: "it has not five lines"))
        }
        return Array(start[...ends[3]])
    }
}
