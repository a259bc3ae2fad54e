import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct ConsistencyProofTests {
    @Test(arguments: try Vectors.load().consistency)
    func `published proofs are made and accepted`(vector: Vectors.Consistency) throws {
        let vectors = try Vectors.load()
        let tree = MerkleTree(leaves: Vectors.leaves(vector.new))
        let proof = tree.consistencyProof(oldSize: vector.old, newSize: vector.new)
        #expect(proof.hashes.map(\.base64) == vector.proof)
        #expect(proof.isValid(oldRoot: tree.root(size: vector.old), newRoot: try vectors.root(vector.new)))
    }

    @Test func `all proofs between trees up to 64 leaves are those of RFC 6962, and hold`() {
        let leaves = Vectors.leaves(64)
        let tree = MerkleTree(leaves: leaves)
        let other = MerkleTree(leaves: leaves.reversed())
        for new in 0...64 {
            for old in 0...new {
                let proof = tree.consistencyProof(oldSize: old, newSize: new)
                let (oldRoot, newRoot) = (tree.root(size: old), tree.root(size: new))
                #expect(proof.hashes == NaiveTree.consistency(old, leaves.prefix(new)))
                #expect(proof.isValid(oldRoot: oldRoot, newRoot: newRoot))
                if old > 0 { #expect(!proof.isValid(oldRoot: other.root(size: old), newRoot: newRoot)) }
                if old > 0 { #expect(!proof.isValid(oldRoot: oldRoot, newRoot: other.root(size: new))) }
            }
        }
    }

    @Test func `random proofs between larger trees are those of RFC 6962, and hold`() {
        var generator = SeededGenerator(seed: 3)
        let leaves = Vectors.leaves(3000)
        let tree = MerkleTree(leaves: leaves)
        for _ in 0..<60 {
            let new = Int.random(in: 65...3000, using: &generator)
            let old = Int.random(in: 0...new, using: &generator)
            let proof = tree.consistencyProof(oldSize: old, newSize: new)
            #expect(proof.hashes == NaiveTree.consistency(old, leaves.prefix(new)))
            #expect(proof.isValid(oldRoot: tree.root(size: old), newRoot: tree.root(size: new)))
        }
    }

    @Test func `a proof shows the old root by itself, unless the old tree is complete`() {
        let tree = MerkleTree(leaves: Vectors.leaves(20))
        for new in 0...20 {
            for old in 0...new {
                let proof = tree.consistencyProof(oldSize: old, newSize: new)
                let isShown = old > 0 && old < new && old.nonzeroBitCount > 1
                #expect(proof.oldRoot(below: tree.root(size: new)) == (isShown ? tree.root(size: old) : nil))
                #expect(proof.oldRoot(below: .emptyRoot) == nil)
                for hashes in mutations(of: proof.hashes) {
                    let mutation = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
                    #expect(mutation.oldRoot(below: tree.root(size: new)) == nil)
                }
            }
        }
    }

    @Test func `a proof with anything changed is refused`() {
        let tree = MerkleTree(leaves: Vectors.leaves(21))
        for new in [1, 2, 3, 7, 8, 11, 16, 21] {
            for old in 0...new {
                let proof = tree.consistencyProof(oldSize: old, newSize: new)
                for hashes in mutations(of: proof.hashes) {
                    let mutation = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
                    #expect(!mutation.isValid(oldRoot: tree.root(size: old), newRoot: tree.root(size: new)))
                }
            }
        }
    }

    @Test(arguments: [(2, 1), (-1, 0), (-2, -1), (1, 0), (Int.max, 1), (Int.min, Int.max)])
    func `sizes that cannot be are refused`(old: Int, new: Int) {
        let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: [])
        #expect(!proof.isValid(oldRoot: .emptyRoot, newRoot: .emptyRoot))
    }

    @Test func `the empty tree has one root`() {
        let leaf = Vectors.leaf(0)
        #expect(!ConsistencyProof(oldSize: 0, newSize: 0, hashes: []).isValid(oldRoot: leaf, newRoot: leaf))
        #expect(!ConsistencyProof(oldSize: 0, newSize: 1, hashes: []).isValid(oldRoot: leaf, newRoot: leaf))
        #expect(!ConsistencyProof(oldSize: 0, newSize: 0, hashes: []).isValid(oldRoot: .emptyRoot, newRoot: leaf))
        #expect(ConsistencyProof(oldSize: 0, newSize: 1, hashes: []).isValid(oldRoot: .emptyRoot, newRoot: leaf))
    }
}
