import Synchronization
import TransparencyLog

/// What the proofs of the newest entries are made from, in memory as it is on disk: the newest checkpoint, the first
/// lines of the entries, and the tiles at the right edge of the tree.
///
/// The writer adds what it has committed. Entries and full tiles never change, and a tile that has grown begins with
/// what it was, so whoever finds an entry here finds what the file says.
final class NewestEntries: Sendable {
    fileprivate static let mostHeads = 4_096
    fileprivate static let mostTiles = 32

    /// A tile of any width.
    fileprivate struct Place: Hashable {
        let level: Int
        let index: Int

        init(_ tile: Tile) { (level, index) = (tile.level, tile.index) }
    }

    fileprivate struct State {
        var checkpoint: ReadCheckpoint?
        /// The first four lines of the entries from `first` on.
        var heads: [[UInt8]] = []
        var first = 0
        var trees: [Place: MerkleTree] = [:]
    }

    private let state = Mutex(State())

    /// Adds what was committed: the entries' first lines from index `first` on, and the tiles that they are in.
    func add(_ heads: [[UInt8]], from first: Int, tiles: [TileContent], under checkpoint: ReadCheckpoint) {
        state.withLock { state in
            state.checkpoint = checkpoint
            state.add(heads, from: first)
            for content in tiles { state.add(content) }
        }
    }

    /// Forgets the newest checkpoint, after another note was stored in its place.
    func forgetCheckpoint() { state.withLock { $0.checkpoint = nil } }

    /// Keeps a tile of the right edge that was read.
    func keep(_ tree: MerkleTree, of tile: Tile) {
        state.withLock { state in
            guard !tile.isFull, state.trees[Place(tile)].map({ $0.size < tree.size }) ?? true else { return }
            state.put(tree, at: Place(tile))
        }
    }

    /// The proofs of entries under the newest checkpoint; nil when what one of them needs is not here.
    func proofs(_ indexes: [Int]) throws -> [TransparencyProof?]? {
        guard let checkpoint = state.withLock({ $0.checkpoint }) else { return nil }
        var proofs: [TransparencyProof?] = []
        proofs.reserveCapacity(indexes.count)
        for index in indexes {
            // Others have their turn between two proofs.
            guard let parts = state.withLock({ $0.parts(index, size: checkpoint.checkpoint.size) }) else { return nil }
            proofs.append(
                try TransparencyProof(extra: parts.head, index: index, hashes: parts.hashes, under: checkpoint)
            )
        }
        return proofs
    }
}

extension NewestEntries.State {
    /// What is written of an entry's proof.
    fileprivate struct Parts: Sendable {
        let head: [UInt8]
        let hashes: [TreeHash]
    }

    fileprivate mutating func add(_ more: [[UInt8]], from start: Int) {
        if first + heads.count != start {
            heads = []
            first = start
        }
        heads += more
        // Seldom, because all that stay are moved.
        guard heads.count > 2 * NewestEntries.mostHeads else { return }
        let surplus = heads.count - NewestEntries.mostHeads
        heads.removeFirst(surplus)
        first += surplus
    }

    fileprivate mutating func add(_ content: TileContent) {
        let place = NewestEntries.Place(content.tile)
        var tree = trees.removeValue(forKey: place) ?? MerkleTree()
        if tree.size > content.hashes.count || !tree.isPrefix(of: content.hashes) { tree = MerkleTree() }
        for hash in content.hashes[tree.size...] { tree.append(leaf: hash) }
        put(tree, at: place)
    }

    /// Makes room by taking out all others: those of the right edge are soon back.
    fileprivate mutating func put(_ tree: MerkleTree, at place: NewestEntries.Place) {
        if trees.count >= NewestEntries.mostTiles { trees.removeAll(keepingCapacity: true) }
        trees[place] = tree
    }

    fileprivate func parts(_ index: Int, size: Int) -> Parts? {
        guard index < size, index >= first, index - first < heads.count else { return nil }
        do {
            let proof = try InclusionProof(index: index, size: size) { node throws(Missing) in
                try hash(of: node, size: size)
            }
            return Parts(head: heads[index - first], hashes: proof.hashes)
        } catch {
            return nil
        }
    }

    private func hash(of node: TreeNode, size: Int) throws(Missing) -> TreeHash {
        let tile = Tile(holding: node, treeSize: size)
        guard let tree = trees[NewestEntries.Place(tile)], tree.size >= tile.width else { throw Missing() }
        return tree.hash(of: node.within(tile))
    }
}

/// A tile is not in memory.
private struct Missing: Error {}
