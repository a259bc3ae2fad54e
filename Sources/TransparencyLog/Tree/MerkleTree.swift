/// A tree held in memory, with every complete subtree kept.
package struct MerkleTree: Sendable {
    /// `levels[l][i]` is the node of level l and index i.
    private var levels: [[TreeHash]] = [[]]

    package init() {}

    package init(leaves: some Sequence<TreeHash>) {
        for leaf in leaves { append(leaf: leaf) }
    }

    package var size: Int { levels[0].count }

    package var root: TreeHash { root(size: size) }

    package mutating func append(leaf: TreeHash) {
        levels[0].append(leaf)
        var level = 0
        while levels[level].count.isMultiple(of: 2) {
            let right = levels[level].count - 1
            let node = TreeHash.node(levels[level][right - 1], levels[level][right])
            level += 1
            if level == levels.count { levels.append([]) }
            levels[level].append(node)
        }
    }

    /// Whether the tree's leaves are the first ones of `leaves`.
    package func isPrefix(of leaves: [TreeHash]) -> Bool { leaves.starts(with: levels[0]) }

    /// The hash of a complete subtree of this tree.
    package func hash(of node: TreeNode) -> TreeHash { levels[node.level][node.index] }

    /// The root that the tree had when it had `size` leaves.
    package func root(size: Int) -> TreeHash {
        precondition(0 <= size && size <= self.size)
        return TreeHash.root(over: 0..<size, reading: hash(of:))
    }

    /// The proof that leaf `index` is in the tree of the first `size` leaves.
    package func inclusionProof(index: Int, size: Int) -> InclusionProof {
        precondition(size <= self.size)
        return InclusionProof(index: index, size: size, reading: hash(of:))
    }

    /// The proof that the tree of `newSize` leaves begins with that of `oldSize`.
    package func consistencyProof(oldSize: Int, newSize: Int) -> ConsistencyProof {
        precondition(newSize <= self.size)
        return ConsistencyProof(oldSize: oldSize, newSize: newSize, reading: hash(of:))
    }
}
