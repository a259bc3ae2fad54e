/// A complete subtree, named by its place: its leaves are `index << level ..< (index + 1) << level`.
package struct TreeNode: Hashable, Sendable {
    package let level: Int
    package let index: Int

    package init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }

    /// The complete subtrees that make up the tree over `leaves`, largest and leftmost first.
    ///
    /// `leaves` starts where a subtree of its size would: at zero, or where RFC 6962 splits a tree.
    static func covering(_ leaves: Range<Int>) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var start = leaves.lowerBound
        while start < leaves.upperBound {
            let level = (leaves.upperBound - start).highestBit
            nodes.append(TreeNode(level: level, index: start >> level))
            start += 1 << level
        }
        return nodes
    }
}

extension TreeNode {
    /// The node whose leaves these are, if they are a complete subtree's.
    fileprivate init?(spanning leaves: Range<Int>) {
        guard leaves.count.nonzeroBitCount == 1 else { return nil }
        let level = leaves.count.highestBit
        self.init(level: level, index: leaves.lowerBound >> level)
    }
}

extension TreeHash {
    /// The root over complete subtrees of falling size, which are nodes of one tree from left to right.
    static func root(over subtrees: [TreeHash]) -> TreeHash {
        guard var root = subtrees.last else { return emptyRoot }
        for subtree in subtrees.dropLast().reversed() { root = node(subtree, root) }
        return root
    }

    /// The root of the tree over `leaves`, made from the stored nodes that `read` returns.
    static func root<Failure>(
        over leaves: Range<Int>,
        reading read: (TreeNode) throws(Failure) -> TreeHash
    ) throws(Failure) -> TreeHash {
        if let node = TreeNode(spanning: leaves) { return try read(node) }
        var subtrees: [TreeHash] = []
        for node in TreeNode.covering(leaves) { subtrees.append(try read(node)) }
        return root(over: subtrees)
    }
}

extension Range<Int> {
    /// Where RFC 6962 splits the tree over these leaves, two or more: after the largest power of two below their count.
    var splitPoint: Int { lowerBound + 1 << (count - 1).highestBit }
}

extension Int {
    /// The position of the highest bit of a number above zero.
    fileprivate var highestBit: Int { Int.bitWidth - 1 - leadingZeroBitCount }
}
