/// The right edge of a tree: the few hashes to which leaves can be appended, and from which the root follows.
package struct TreeEdge: Hashable, Sendable {
    /// How many leaves the tree has.
    package private(set) var size: Int

    /// The complete subtrees that make up the tree, largest first: one for each bit set in `size`.
    package private(set) var hashes: [TreeHash]

    /// The edge of the tree without leaves.
    package init() {
        size = 0
        hashes = []
    }

    /// Takes up an edge kept elsewhere; nil when `hashes` are not as many as `size` asks for.
    package init?(size: Int, hashes: [TreeHash]) {
        guard size >= 0, hashes.count == size.nonzeroBitCount else { return nil }
        self.size = size
        self.hashes = hashes
    }

    package init(leaves: some Sequence<TreeHash>) {
        self.init()
        for leaf in leaves { append(leaf: leaf) }
    }

    /// Reads the edge of the tree of `size` leaves from stored nodes.
    package init<Failure>(
        size: Int,
        reading read: (TreeNode) throws(Failure) -> TreeHash
    ) throws(Failure) {
        var hashes: [TreeHash] = []
        for node in Self.nodes(size: size) { hashes.append(try read(node)) }
        self.size = size
        self.hashes = hashes
    }

    /// The nodes that are the edge of the tree of `size` leaves.
    package static func nodes(size: Int) -> [TreeNode] { TreeNode.covering(0..<size) }

    package var root: TreeHash { TreeHash.root(over: hashes) }

    package mutating func append(leaf: TreeHash) {
        var subtree = leaf
        // Each bit set at the end of the size is a subtree as large as the new one: the two become one.
        for _ in 0..<(~size).trailingZeroBitCount { subtree = .node(hashes.removeLast(), subtree) }
        hashes.append(subtree)
        size += 1
    }
}
