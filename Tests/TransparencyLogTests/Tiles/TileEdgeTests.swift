import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct TileEdgeTests {
    @Test(arguments: [0, 1, 2, 255, 256, 257, 511, 512, 513, 600, 65_535, 65_536, 65_537, 65_793, 66_000])
    func `the tiles of a tree that grows at random are those of the tree`(size: Int) throws {
        var generator = SeededGenerator(seed: UInt64(size))
        let leaves = Vectors.leaves(size)
        let tree = Vectors.largestTree
        var edge = TileEdge()
        var store = TileStore()
        while edge.size < size {
            let old = edge.size
            let new = min(size, old + Int.random(in: 1...max(1, size / 3), using: &generator))
            let written = edge.append(leaves[old..<new])
            #expect(Set(written.map(\.tile)) == Set(Tile.added(from: old, to: new)))
            #expect(written.count == Set(written).count)
            store.write(written)

            #expect(edge.size == new)
            #expect(edge.root == tree.root(size: new))
            #expect(edge.edge == TreeEdge(size: new, reading: tree.hash(of:)))
            #expect(try edge == TileEdge(size: new, read: store.read))
            #expect(try TileReader(treeSize: new, read: store.read).edge() == edge.edge)
        }
        for tile in Tile.added(to: size) {
            let expected = (0..<tile.width).map {
                tree.hash(of: TreeNode(level: 8 * tile.level, index: tile.index * 256 + $0))
            }
            #expect(try store.read(tile) == expected)
        }
    }

    @Test func `leaf by leaf, every tile of every size is written`() throws {
        let leaves = Vectors.leaves(520)
        var edge = TileEdge()
        var store = TileStore()
        for size in 1...520 {
            store.write(edge.append([leaves[size - 1]]))
            for tile in Tile.added(to: size) { #expect(try store.read(tile).count == tile.width) }
            #expect(edge.root == TreeEdge(leaves: leaves.prefix(size)).root)
        }
    }

    @Test func `nothing appended writes nothing`() {
        var edge = TileEdge()
        #expect(edge.append([]).isEmpty)
        #expect(edge.root == .emptyRoot)
    }

    @Test func `a stored tile with too few hashes is refused`() {
        #expect(throws: TransparencyLogError.self) { try TileEdge(size: 3) { _ in [.emptyRoot] } }
    }
}
