import TransparencyLog

/// RFC 6962 section 2.1 word for word: recursive, and slow.
enum NaiveTree {
    static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
        guard let first = leaves.first else { return .emptyRoot }
        guard leaves.count > 1 else { return first }
        let k = split(leaves)
        return .node(root(leaves.prefix(k)), root(leaves.dropFirst(k)))
    }

    /// PATH(m, D[n])
    static func path(_ m: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        guard leaves.count > 1 else { return [] }
        let k = split(leaves)
        return m < k
            ? path(m, leaves.prefix(k)) + [root(leaves.dropFirst(k))]
            : path(m - k, leaves.dropFirst(k)) + [root(leaves.prefix(k))]
    }

    /// PROOF(m, D[n])
    static func consistency(_ m: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
        m == 0 ? [] : subproof(m, leaves, isOldTree: true)
    }

    private static func subproof(_ m: Int, _ leaves: ArraySlice<TreeHash>, isOldTree: Bool) -> [TreeHash] {
        guard m < leaves.count else { return isOldTree ? [] : [root(leaves)] }
        let k = split(leaves)
        return m <= k
            ? subproof(m, leaves.prefix(k), isOldTree: isOldTree) + [root(leaves.dropFirst(k))]
            : subproof(m - k, leaves.dropFirst(k), isOldTree: false) + [root(leaves.prefix(k))]
    }

    private static func split(_ leaves: ArraySlice<TreeHash>) -> Int {
        var k = 1
        while k * 2 < leaves.count { k *= 2 }
        return k
    }
}
