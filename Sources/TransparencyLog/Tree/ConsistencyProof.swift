/// The proof that a tree begins with all the leaves of an earlier one (RFC 6962 section 2.1.2).
package struct ConsistencyProof: Hashable, Sendable {
    package let oldSize: Int
    package let newSize: Int
    package let hashes: [TreeHash]

    /// A proof as received; nothing is checked before `isValid`.
    package init(oldSize: Int, newSize: Int, hashes: [TreeHash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }

    /// Makes the proof from the stored nodes of the new tree.
    ///
    /// - Precondition: `oldSize` is not above `newSize`.
    package init<Failure>(
        oldSize: Int,
        newSize: Int,
        reading read: (TreeNode) throws(Failure) -> TreeHash
    ) throws(Failure) {
        var hashes: [TreeHash] = []
        for leaves in Self.subtrees(oldSize: oldSize, newSize: newSize) {
            hashes.append(try TreeHash.root(over: leaves, reading: read))
        }
        self.init(oldSize: oldSize, newSize: newSize, hashes: hashes)
    }

    /// The stored nodes that the proof is made from, to be fetched at once.
    package static func nodes(oldSize: Int, newSize: Int) -> [TreeNode] {
        subtrees(oldSize: oldSize, newSize: newSize).flatMap(TreeNode.covering)
    }

    /// Whether the proof leads from one root to the other; between trees of one size, whether they are one tree.
    ///
    /// Follows RFC 9162 section 2.1.4.2. Every tree is consistent with the empty one, by a proof without hashes.
    package func isValid(oldRoot: TreeHash, newRoot: TreeHash) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        guard oldSize > 0 else {
            return hashes.isEmpty && oldRoot == .emptyRoot && (newSize > 0 || newRoot == .emptyRoot)
        }
        guard oldSize < newSize else { return hashes.isEmpty && oldRoot == newRoot }

        // A tree of 2^n leaves is itself the subtree that the path starts from, and the proof leaves it out.
        guard let roots = roots(startingFrom: isOldTreeComplete ? oldRoot : nil) else { return false }
        return roots.old == oldRoot && roots.new == newRoot
    }

    /// The root that the old tree must have had, if the new one has the root `newRoot`: the proof shows it by itself.
    ///
    /// - Returns: Nil when the proof does not lead to `newRoot`, and when the old tree has 2^n leaves: a proof starts
    ///   from its root then, and does not hold it.
    package func oldRoot(below newRoot: TreeHash) -> TreeHash? {
        guard oldSize > 0, oldSize < newSize, !isOldTreeComplete, let roots = roots(startingFrom: nil),
            roots.new == newRoot
        else { return nil }
        return roots.old
    }

    private var isOldTreeComplete: Bool { oldSize.nonzeroBitCount == 1 }

    /// The roots to which the proof leads from a subtree, the first hash unless it is given; nil when it has not the
    /// right number of hashes.
    private func roots(startingFrom given: TreeHash?) -> (old: TreeHash, new: TreeHash)? {
        guard let start = given ?? hashes.first else { return nil }
        var path = PathToRoot(index: oldSize - 1, size: newSize)
        path.climbCompleteSubtree()
        var (old, new) = (start, start)
        for sibling in hashes.dropFirst(given == nil ? 1 : 0) {
            guard let side = path.climb() else { return nil }
            switch side {
            case .left: (old, new) = (.node(sibling, old), .node(sibling, new))
            case .right: new = .node(new, sibling)
            }
        }
        return path.isAtRoot ? (old, new) : nil
    }

    private static func subtrees(oldSize: Int, newSize: Int) -> [Range<Int>] {
        precondition(0 <= oldSize && oldSize <= newSize)
        guard oldSize > 0 else { return [] }
        var subtrees: [Range<Int>] = []
        var subtree = 0..<newSize
        while subtree.upperBound != oldSize {
            let split = subtree.splitPoint
            if oldSize <= split {
                subtrees.append(split..<subtree.upperBound)
                subtree = subtree.lowerBound..<split
            } else {
                subtrees.append(subtree.lowerBound..<split)
                subtree = split..<subtree.upperBound
            }
        }
        // What begins at leaf 0 is the old tree itself, whose root the checker has.
        if subtree.lowerBound > 0 { subtrees.append(subtree) }
        return subtrees.reversed()
    }
}
