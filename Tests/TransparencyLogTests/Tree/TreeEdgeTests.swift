import Testing
import TransparencyLog

@Suite struct TreeEdgeTests {
    @Test func `roots are the published ones, however the tree is held`() throws {
        let vectors = try Vectors.load()
        for size in vectors.roots.keys.compactMap({ Int($0) }) {
            let leaves = Vectors.leaves(size)
            let root = try vectors.root(size)
            #expect(TreeEdge(leaves: leaves).root == root)
            #expect(MerkleTree(leaves: leaves).root == root)
        }
    }

    @Test func `an edge grows leaf by leaf as the tree does`() throws {
        let leaves = Vectors.leaves(300)
        let tree = MerkleTree(leaves: leaves)
        var edge = TreeEdge()
        for size in 0...300 {
            #expect(edge.size == size)
            #expect(edge.root == NaiveTree.root(leaves.prefix(size)))
            #expect(edge.root == tree.root(size: size))
            #expect(edge == TreeEdge(size: size, reading: tree.hash(of:)))
            #expect(edge == TreeEdge(size: size, hashes: edge.hashes))
            if size < 300 { edge.append(leaf: leaves[size]) }
        }
    }

    @Test func `an edge with another number of hashes than its size asks for is refused`() {
        #expect(TreeEdge(size: 3, hashes: [.emptyRoot]) == nil)
        #expect(TreeEdge(size: 4, hashes: [.emptyRoot, .emptyRoot]) == nil)
        #expect(TreeEdge(size: 0, hashes: [.emptyRoot]) == nil)
        #expect(TreeEdge(size: -1, hashes: []) == nil)
    }
}
