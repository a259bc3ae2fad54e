import TransparencyLog

/// The trees that there can be over entries some of which are in doubt: each may be what the tree takes it for, or what
/// the entry after it links to.
///
/// Of many doubts not every choice is kept, but those in which few entries were altered, or few links are wrong.
struct PossibleTrees {
    /// The most choices that are kept.
    private static let most = 256

    /// Trees up to the last full tile; none while nothing is in doubt.
    private var choices: [Choice] = []

    /// The tree up to the last full tile, in which nothing is in doubt.
    private var certain = TreeEdge()

    /// The hashes since then, and those of them that are in doubt.
    private var tile: [TreeHash] = []
    private var doubts: [(offset: Int, linked: TreeHash)] = []

    /// How many entries have been in doubt up to the last full tile.
    private var count = 0

    private struct Choice {
        var edge: TreeEdge

        /// The entries that it takes for what the next one links to.
        var turned: [Int]
    }

    /// Appends an entry's hash, and what the next entry links to; `edge` is the tree with the former.
    mutating func append(_ logged: TreeHash, linked: TreeHash, after edge: TreeEdge) {
        if linked != logged { doubts.append((tile.count, linked)) }
        tile.append(logged)
        guard tile.count == Tile.fullWidth else { return }
        choices = expanded()
        count += doubts.count
        certain = edge
        tile.removeAll(keepingCapacity: true)
        doubts = []
    }

    /// Appends a full tile in which nothing is in doubt; `edge` is the tree with it.
    mutating func append(tile root: TreeHash, after edge: TreeEdge) {
        for place in choices.indices { choices[place].edge.append(tile: root) }
        certain = edge
    }

    /// The entries that are to be taken for what the next one links to; nil where no choice that was kept has this root.
    func turned(for root: TreeHash) -> Set<Int>? {
        expanded().first { $0.edge.root == root }.map { Set($0.turned) }
    }

    /// The choices up to the last entry, those in which most is as the tree takes it first.
    private func expanded() -> [Choice] {
        guard !choices.isEmpty || !doubts.isEmpty else { return [] }
        let bases = choices.isEmpty ? [Choice(edge: certain, turned: [])] : choices
        let parts = subsets()
        let pairs = bases.indices.flatMap { base in parts.indices.map { (base, $0) } }
        let kept = Self.fewest(pairs, of: count + doubts.count) { bases[$0.0].turned.count + parts[$0.1].count }
        let leaves = Dictionary(uniqueKeysWithValues: Set(kept.map(\.1)).map { ($0, self.leaves(turning: parts[$0])) })
        let roots = tile.count == Tile.fullWidth ? leaves.mapValues { TreeEdge(leaves: $0).root } : [:]
        return kept.map { base, part in
            var choice = bases[base]
            if let root = roots[part] {
                choice.edge.append(tile: root)
            } else {
                for leaf in leaves[part] ?? [] { choice.edge.append(leaf: leaf) }
            }
            let start = certain.size
            choice.turned += parts[part].map { start + doubts[$0].offset }
            return choice
        }
    }

    /// Choices among the doubts since the last full tile, by their places.
    private func subsets() -> [[Int]] {
        doubts.indices.reduce(into: [[]]) { subsets, doubt in
            subsets = Self.fewest(subsets + subsets.map { $0 + [doubt] }, of: doubt + 1, \.count)
        }
    }

    private func leaves(turning part: [Int]) -> [TreeHash] {
        var leaves = tile
        for doubt in part { leaves[doubts[doubt].offset] = doubts[doubt].linked }
        return leaves
    }

    /// The ones that turn few of all, or few not.
    private static func fewest<Some>(_ all: [Some], of total: Int, _ turned: (Some) -> Int) -> [Some] {
        guard all.count > most else { return all }
        let ranked = all.map { ($0, rank: min(turned($0), total - turned($0))) }
        return ranked.sorted { $0.rank < $1.rank }.prefix(most).map(\.0)
    }
}
