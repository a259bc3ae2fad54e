/// The proof that a leaf is in a tree (RFC 6962 section 2.1.1).
package struct InclusionProof: Hashable, Sendable {
    package let index: Int

    /// How many leaves the tree has.
    package let size: Int

    /// The siblings on the way from the leaf to the root, the leaf's own first.
    package let hashes: [TreeHash]

    /// A proof as received; nothing is checked before `isValid`.
    package init(index: Int, size: Int, hashes: [TreeHash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }

    /// Makes the proof for leaf `index` of the tree of `size` leaves from stored nodes.
    ///
    /// - Precondition: `index` is below `size`.
    package init<Failure>(
        index: Int,
        size: Int,
        reading read: (TreeNode) throws(Failure) -> TreeHash
    ) throws(Failure) {
        var hashes: [TreeHash] = []
        hashes.reserveCapacity(Int.bitWidth - size.leadingZeroBitCount)
        for leaves in Self.siblings(index: index, size: size) {
            hashes.append(try TreeHash.root(over: leaves, reading: read))
        }
        self.init(index: index, size: size, hashes: hashes)
    }

    /// The stored nodes that the proof is made from, to be fetched at once.
    package static func nodes(index: Int, size: Int) -> [TreeNode] {
        siblings(index: index, size: size).flatMap(TreeNode.covering)
    }

    /// Whether the proof leads from `leaf` to `root`.
    package func isValid(leaf: TreeHash, root: TreeHash) -> Bool { self.root(leaf: leaf) == root }

    /// The root that the proof leads to; nil when it has not the right number of hashes.
    ///
    /// Follows RFC 9162 section 2.1.3.2.
    package func root(leaf: TreeHash) -> TreeHash? {
        guard index >= 0, index < size else { return nil }
        var path = PathToRoot(index: index, size: size)
        var hash = leaf
        for sibling in hashes {
            guard let side = path.climb() else { return nil }
            hash = side == .left ? .node(sibling, hash) : .node(hash, sibling)
        }
        return path.isAtRoot ? hash : nil
    }

    private static func siblings(index: Int, size: Int) -> [Range<Int>] {
        precondition(0 <= index && index < size)
        var siblings: [Range<Int>] = []
        siblings.reserveCapacity(Int.bitWidth - size.leadingZeroBitCount)
        var subtree = 0..<size
        while subtree.count > 1 {
            let split = subtree.splitPoint
            if index < split {
                siblings.append(split..<subtree.upperBound)
                subtree = subtree.lowerBound..<split
            } else {
                siblings.append(subtree.lowerBound..<split)
                subtree = split..<subtree.upperBound
            }
        }
        return siblings.reversed()
    }
}
