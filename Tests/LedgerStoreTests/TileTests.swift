import GRDB
import LedgerCrypto
import Testing
import TransparencyLog

@testable import LedgerStore

/// The tree's tables by themselves, with leaves that are no entries.
@Suite struct `Stored tiles` {
    private let directory: TemporaryDirectory
    private let store: LedgerStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try LedgerStore(directory: directory.path, mode: .writer)
    }

    private static let leaves = (0..<65_793).map { TreeHash.leaf(Array(String($0).utf8)) }
    private static let tree = MerkleTree(leaves: leaves)

    /// Sizes around those where a tile, or a level, fills up.
    @Test(arguments: [[1, 2, 255, 256, 257, 511, 512, 513], [65_535, 65_536, 65_537, 65_791, 65_792, 65_793]])
    func `grow to the tiles, roots and proofs of a tree in memory`(sizes: [Int]) throws {
        var edge = TileEdge()
        for size in sizes {
            try store.pool.write { database in
                for content in edge.append(Self.leaves[edge.size..<size]) { try TileRow.put(content, into: database) }
            }
            try store.pool.read { database in
                let stored = try TileEdge(size: size) { try TileRow.hashes($0, in: database) }
                #expect(stored.root == Self.tree.root(size: size))
                #expect(stored == edge)
                try checkProofs(StoredNodes(database, size: size), size)
            }
            try checkTiles(size)
        }
    }

    private func checkProofs(_ nodes: StoredNodes, _ size: Int) throws {
        let root = Self.tree.root(size: size)
        for index in Set([0, size / 3, max(0, size - 257), size - 1]) {
            let proof = try InclusionProof(index: index, size: size, reading: nodes.hash)
            #expect(proof.isValid(leaf: Self.leaves[index], root: root))
        }
        for old in Set([1, size / 2 + 1, max(1, size - 256), size]) {
            let proof = try ConsistencyProof(oldSize: old, newSize: size, reading: nodes.hash)
            #expect(proof.isValid(oldRoot: Self.tree.root(size: old), newRoot: root))
        }
    }

    /// The tiles of the right edge, those left of them, and what is not there yet.
    private func checkTiles(_ size: Int) throws {
        var expected = TileEdge()
        let contents = expected.append(Self.leaves[..<size])
        for content in contents.suffix(5) + contents.prefix(2) {
            #expect(try store.tile(content.tile) == content.bytes, "\(content.tile.path)")
            guard !content.tile.isFull else { continue }
            let wider = Tile(level: content.tile.level, index: content.tile.index, width: content.tile.width + 1)
            #expect(try store.tile(wider) == nil)
        }
        #expect(try store.tile(Tile(level: 0, index: size / 256 + 1, width: 1)) == nil)
        #expect(try store.tile(Tile(level: 5, index: 0, width: 1)) == nil)
    }
}
