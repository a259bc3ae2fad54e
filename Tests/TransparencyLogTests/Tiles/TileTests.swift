import Testing
import TransparencyLog

@Suite struct TileTests {
    @Test func `a tree of 70000 leaves has the tiles that the specification names`() {
        let tiles = Tile.added(to: 70_000)
        #expect(tiles.count { $0.level == 0 && $0.isFull } == 273)
        #expect(tiles.count { $0.level == 1 && $0.isFull } == 1)
        #expect(
            tiles.filter { !$0.isFull } == [
                Tile(level: 0, index: 273, width: 112), Tile(level: 1, index: 1, width: 17),
                Tile(level: 2, index: 0, width: 1),
            ]
        )
        #expect(Tile.added(to: 256) == [Tile(level: 0, index: 0), Tile(level: 1, index: 0, width: 1)])
        #expect(Tile.added(from: 5, to: 5).isEmpty)
    }

    @Test func `a tile's bytes round trip, and another length is refused`() throws {
        let content = TileContent(tile: Tile(level: 0, index: 0, width: 3), hashes: Vectors.leaves(3))
        #expect(content.bytes.count == 96)
        #expect(try content.tile.hashes(in: content.bytes) == content.hashes)
        for bytes in [[], content.bytes.dropLast(), content.bytes + [0], content.bytes + content.bytes[..<32]] {
            #expect(throws: TransparencyLogError.self) { try content.tile.hashes(in: Array(bytes)) }
        }
    }

    @Test func `a node is in one tile only, of the tree's width`() {
        #expect(Tile(holding: TreeNode(level: 0, index: 0), treeSize: 1) == Tile(level: 0, index: 0, width: 1))
        #expect(Tile(holding: TreeNode(level: 7, index: 1), treeSize: 257) == Tile(level: 0, index: 0))
        #expect(Tile(holding: TreeNode(level: 0, index: 256), treeSize: 257) == Tile(level: 0, index: 1, width: 1))
        #expect(Tile(holding: TreeNode(level: 8, index: 0), treeSize: 257) == Tile(level: 1, index: 0, width: 1))
        #expect(Tile(holding: TreeNode(level: 62, index: 0), treeSize: .max) == Tile(level: 7, index: 0, width: 127))
    }
}
