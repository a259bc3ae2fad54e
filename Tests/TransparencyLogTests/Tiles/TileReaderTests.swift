import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct TileReaderTests {
    @Test(arguments: [1, 2, 255, 256, 257, 700, 65_536, 65_537, 66_000])
    func `proofs made from tiles are those of RFC 6962`(treeSize: Int) throws {
        var generator = SeededGenerator(seed: 5)
        let leaves = Vectors.leaves(treeSize)
        var edge = TileEdge()
        var store = TileStore()
        store.write(edge.append(leaves))
        let reader = TileReader(treeSize: treeSize, read: store.read)
        let root = NaiveTree.root(leaves[...])
        #expect(try reader.root() == root)

        for _ in 0..<(treeSize > 1000 ? 1 : 40) {
            let index = Int.random(in: 0..<treeSize, using: &generator)
            let proof = try reader.inclusionProof(index: index)
            #expect(proof.hashes == NaiveTree.path(index, leaves[...]))
            #expect(proof.isValid(leaf: leaves[index], root: root))

            let old = Int.random(in: 0...treeSize, using: &generator)
            let consistency = try reader.consistencyProof(oldSize: old)
            #expect(consistency.hashes == NaiveTree.consistency(old, leaves[...]))
            #expect(consistency.isValid(oldRoot: Vectors.largestTree.root(size: old), newRoot: root))
        }
    }

    @Test func `proofs for earlier sizes are made from the tiles of the later tree`() throws {
        let leaves = Vectors.leaves(600)
        let tree = MerkleTree(leaves: leaves)
        var edge = TileEdge()
        var store = TileStore()
        store.write(edge.append(leaves))
        let reader = TileReader(treeSize: 600, read: store.read)
        for size in stride(from: 1, through: 600, by: 13) {
            let index = size * 7 % size
            #expect(
                try reader.inclusionProof(index: index, size: size) == tree.inclusionProof(index: index, size: size)
            )
            #expect(
                try reader.consistencyProof(oldSize: size / 2, newSize: size)
                    == tree.consistencyProof(oldSize: size / 2, newSize: size)
            )
        }
    }

    @Test func `each tile is read once, and only those that are named beforehand`() throws {
        var edge = TileEdge()
        var store = TileStore()
        store.write(edge.append(Vectors.leaves(70_000)))
        var read: [Tile] = []
        let reader = TileReader(treeSize: 70_000) {
            read.append($0)
            return try store.read($0)
        }
        _ = try reader.inclusionProof(index: 12_345)
        let nodes = InclusionProof.nodes(index: 12_345, size: 70_000)
        #expect(Set(read) == Set(nodes.map { Tile(holding: $0, treeSize: 70_000) }))
        #expect(read.count == Set(read).count)

        read = []
        _ = try reader.consistencyProof(oldSize: 300)
        let others = ConsistencyProof.nodes(oldSize: 300, newSize: 70_000)
        #expect(Set(read) == Set(others.map { Tile(holding: $0, treeSize: 70_000) }))
    }

    @Test func `a tile with another number of hashes than the tree has there is refused`() {
        let reader = TileReader(treeSize: 3) { _ in Vectors.leaves(2) }
        #expect(throws: TransparencyLogError.self) { try reader.inclusionProof(index: 0) }
    }
}
