package import TransparencyLog

/// What a tree begins with at an earlier size, with the proof that it does.
package struct LogPrefix: Sendable, Hashable {
    /// How many leaves the prefix has.
    package let size: Int

    /// The root of the tree of those leaves alone.
    package let root: TreeHash

    /// The consistency proof (RFC 6962 section 2.1.2) from the prefix to the whole tree; none when it is the whole.
    package let proof: [TreeHash]

    package init(size: Int, root: TreeHash, proof: [TreeHash]) {
        self.size = size
        self.root = root
        self.proof = proof
    }

    /// Whether the tree of `newSize` leaves with the root `newRoot` begins with this prefix.
    package func begins(newSize: Int, newRoot: TreeHash) -> Bool {
        ConsistencyProof(oldSize: size, newSize: newSize, hashes: proof).isValid(oldRoot: root, newRoot: newRoot)
    }
}
