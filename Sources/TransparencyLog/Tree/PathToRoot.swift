/// The way from a node up to the root, as the checks of RFC 9162 sections 2.1.3.2 and 2.1.4.2 walk it.
struct PathToRoot {
    /// On which side of the path a sibling stands.
    enum Side {
        case left
        case right
    }

    /// The node's index in its level ("fn").
    private var index: Int

    /// The index of the last node in that level ("sn").
    private var last: Int

    /// Starts at leaf `index` of a tree of `size` leaves.
    init(index: Int, size: Int) {
        self.index = index
        last = size - 1
    }

    var isAtRoot: Bool { last == 0 }

    /// Goes up to the next node that has a sibling and past it, and says where the sibling stands; nil at the root.
    mutating func climb() -> Side? {
        guard !isAtRoot else { return nil }
        let isRight = index & 1 == 1
        guard isRight || index == last else {
            up()
            return .right
        }
        if !isRight {
            // The last node of a level with an odd count has no sibling: it is its own parent.
            while index & 1 == 0 && index != 0 { up() }
        }
        up()
        return .left
    }

    /// Goes up while the node is the right one of its pair: to the top of the complete subtree that ends there.
    mutating func climbCompleteSubtree() {
        while index & 1 == 1 { up() }
    }

    private mutating func up() {
        index >>= 1
        last >>= 1
    }
}
