import LedgerCore
import TransparencyLog

/// The tree of a checkpoint as the tiles at some place show it. What it gives out leads to the checkpoint's root.
struct ShownTree {
    let reader: any LedgerReader
    let checkpoint: Checkpoint

    /// Tiles that were read, so that each is read once.
    private var tiles: [Tile: [TreeHash]] = [:]

    init(_ checkpoint: Checkpoint, from reader: any LedgerReader) {
        self.reader = reader
        self.checkpoint = checkpoint
    }

    /// What the tree begins with.
    struct Prefix {
        let root: TreeHash

        /// The consistency proof from there to the checkpoint's root.
        let proof: ConsistencyProof
    }

    /// The beginning of the tree at a size that is not above its own; nil where the tiles do not lead to its root.
    ///
    /// - Throws: What reading tiles throws.
    mutating func prefix(at size: Int) async throws -> Prefix? {
        precondition((0...checkpoint.size).contains(size))
        let newSize = checkpoint.size
        let nodes = TreeEdge.nodes(size: size) + ConsistencyProof.nodes(oldSize: size, newSize: newSize)
        for tile in Set(nodes.map({ Tile(holding: $0, treeSize: newSize) })) where tiles[tile] == nil {
            tiles[tile] = try await reader.tile(tile)
        }
        let proof = try known.consistencyProof(oldSize: size)
        let root = try known.edge(size: size).root
        return proof.isValid(oldRoot: root, newRoot: checkpoint.root) ? Prefix(root: root, proof: proof) : nil
    }

    /// The right edge at a size of which the prefix was asked for, to append to.
    func edge(at size: Int) throws -> TreeEdge { try known.edge(size: size) }

    /// What the tiles that were read show.
    private var known: TileReader { TileReader(treeSize: checkpoint.size) { [tiles] in tiles[$0] ?? [] } }
}

extension Contradiction {
    /// The evidence that the tree of `other` does not begin with that of `one`, which is not larger.
    ///
    /// `prefix` is what the tree of `other` begins with at the size of `one`; none where the two have one size.
    static func between(
        _ one: SignedNote,
        _ other: SignedNote,
        showing prefix: ShownTree.Prefix?
    ) -> Contradiction? {
        between(one, other, root: { _ in prefix?.root }, proof: { _, _ in prefix?.proof })
    }
}
