package import LedgerCore
import LedgerCrypto
package import TransparencyLog

/// A log that signs two histories, which are the same up to an entry and differ from there.
package struct ForkedLog {
    package let signer: NoteSigner
    package let history: MerkleTree
    package let other: MerkleTree

    /// Both histories have `size` entries; the first `shared` are the same.
    package init(_ signer: NoteSigner, size: Int, shared: Int) {
        self.signer = signer
        let leaves = (0..<size).map { TreeHash.leaf(Array("entry \($0)".utf8)) }
        history = MerkleTree(leaves: leaves)
        other = MerkleTree(
            leaves: leaves.indices.map { $0 < shared ? leaves[$0] : .leaf(Array("another entry \($0)".utf8)) }
        )
    }

    package init(origin: String = "bd.sanad.example", size: Int, shared: Int) throws {
        self.init(try NoteSigner(name: origin, privateKey: .generate(.ed25519)), size: size, shared: shared)
    }

    /// The checkpoint that the log signs over the first leaves of a tree.
    package func note(_ tree: MerkleTree, _ size: Int, by signer: NoteSigner? = nil) throws -> SignedNote {
        let signer = signer ?? self.signer
        return try signer.sign(
            Checkpoint(origin: signer.verifierKey.name, size: size, root: tree.root(size: size))
        )
    }

    /// What a witness that holds `history` finds when it is shown the other history's checkpoint of a size.
    package func contradiction(otherSize: Int, size: Int) throws -> Contradiction? {
        try Contradiction.between(
            note(other, otherSize),
            note(history, size),
            root: { size in history.root(size: size) },
            proof: { history.consistencyProof(oldSize: $0, newSize: $1) }
        )
    }
}
