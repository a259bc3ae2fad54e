import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct InclusionProofTests {
    @Test(arguments: try Vectors.load().inclusion)
    func `published proofs are made and accepted`(vector: Vectors.Inclusion) throws {
        let tree = MerkleTree(leaves: Vectors.leaves(vector.size))
        let proof = tree.inclusionProof(index: vector.index, size: vector.size)
        #expect(proof.hashes.map(\.base64) == vector.proof)
        #expect(proof.isValid(leaf: Vectors.leaf(vector.index), root: try Vectors.load().root(vector.size)))
    }

    @Test func `all proofs of all trees up to 64 leaves are those of RFC 6962, and hold`() {
        let leaves = Vectors.leaves(64)
        let tree = MerkleTree(leaves: leaves)
        for size in 1...64 {
            let root = NaiveTree.root(leaves.prefix(size))
            for index in 0..<size {
                let proof = tree.inclusionProof(index: index, size: size)
                #expect(proof.hashes == NaiveTree.path(index, leaves.prefix(size)))
                #expect(proof.isValid(leaf: leaves[index], root: root))
                #expect(!proof.isValid(leaf: leaves[(index + 1) % 64], root: root))
                #expect(!proof.isValid(leaf: leaves[index], root: tree.root(size: size - 1)))
            }
        }
    }

    @Test func `random proofs of larger trees are those of RFC 6962, and hold`() {
        var generator = SeededGenerator(seed: 2)
        let leaves = Vectors.leaves(3000)
        let tree = MerkleTree(leaves: leaves)
        for _ in 0..<60 {
            let size = Int.random(in: 65...3000, using: &generator)
            let index = Int.random(in: 0..<size, using: &generator)
            let proof = tree.inclusionProof(index: index, size: size)
            #expect(proof.hashes == NaiveTree.path(index, leaves.prefix(size)))
            #expect(proof.isValid(leaf: leaves[index], root: NaiveTree.root(leaves.prefix(size))))
        }
    }

    @Test func `a proof with anything changed is refused`() {
        let leaves = Vectors.leaves(21)
        let tree = MerkleTree(leaves: leaves)
        for size in [1, 2, 3, 7, 8, 11, 16, 21] {
            let root = tree.root(size: size)
            for index in 0..<size {
                let proof = tree.inclusionProof(index: index, size: size)
                for hashes in mutations(of: proof.hashes) {
                    let mutation = InclusionProof(index: index, size: size, hashes: hashes)
                    #expect(!mutation.isValid(leaf: leaves[index], root: root))
                }
                for other in 0..<size where other != index {
                    let mutation = InclusionProof(index: other, size: size, hashes: proof.hashes)
                    #expect(!mutation.isValid(leaf: leaves[index], root: root))
                }
            }
        }
    }

    @Test(arguments: [(0, 0), (1, 1), (-1, 1), (0, -1), (5, 3), (Int.max, Int.max), (Int.min, Int.min)])
    func `an index outside of the tree is refused`(index: Int, size: Int) {
        let proof = InclusionProof(index: index, size: size, hashes: [])
        #expect(!proof.isValid(leaf: .emptyRoot, root: .emptyRoot))
    }

    @Test func `the largest tree there can be does no harm`() {
        let hashes = [TreeHash](repeating: .emptyRoot, count: 63)
        #expect(InclusionProof(index: 0, size: .max, hashes: hashes).root(leaf: .emptyRoot) != nil)
        #expect(InclusionProof(index: .max - 1, size: .max, hashes: hashes).root(leaf: .emptyRoot) == nil)
    }
}
