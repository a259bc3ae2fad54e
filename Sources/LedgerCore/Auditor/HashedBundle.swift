package import TransparencyLog

/// What hashing alone tells of up to 256 consecutive entries, those of one tile: it is made on any core, and in any order.
package struct HashedBundle: Sendable {
    /// The index of the first entry.
    package let start: Int

    /// The hashes of the entries' bytes; nil for an entry that is not there.
    let leaves: [TreeHash?]

    /// What the tree holds for them; nil where that is not there.
    let committed: [TreeHash?]

    /// What each entry says is the leaf hash of the one before it; nil where its first lines have not their form.
    let links: [TreeHash?]

    /// The ledger times of the entries that were asked for, of the last one, and of all where something is not in order.
    let times: [Int: LedgerTime]

    /// Whether each hash is that of the tree, and of the next entry's link, within the bundle.
    let isWhole: Bool

    /// The root over what the tree holds, and over the entries' own hashes where it holds none; nil where a hash is
    /// known from neither.
    package let root: TreeHash?

    package var count: Int { leaves.count }

    /// The link of its first entry.
    package var firstLink: TreeHash? { links.first ?? nil }

    /// Hashes the entries of a tile, of which `committed` are the hashes; nil where there is no tree beside them. Of each
    /// list a part can be missing.
    ///
    /// Of the entries in `wanted` the time is read as well.
    package init(
        _ entries: [[UInt8]?],
        committed: [TreeHash?]? = nil,
        startingAt start: Int,
        times wanted: Set<Int> = []
    ) {
        precondition(entries.count <= Tile.fullWidth && committed?.count ?? entries.count == entries.count)
        self.start = start
        leaves = Self.leaves(entries)
        self.committed = committed ?? leaves
        var times: [Int: LedgerTime] = [:]
        var links: [TreeHash?] = []
        links.reserveCapacity(entries.count)
        for (offset, entry) in entries.enumerated() {
            let isWanted = wanted.contains(start + offset) || offset + 1 == entries.count
            let frame = entry.flatMap { EntryFrame($0, wantsTime: isWanted) }
            links.append(frame.flatMap { $0.index == start + offset ? $0.previous : nil })
            if let time = frame?.time { times[start + offset] = time }
        }
        let isLinked = zip(leaves, links.dropFirst()).allSatisfy { $0 == $1 } && links.first != .some(nil)
        isWhole = isLinked && leaves == self.committed && !leaves.contains(nil)
        if !isWhole {
            for (offset, entry) in entries.enumerated() {
                times[start + offset] = entry.flatMap { EntryFrame($0, wantsTime: true)?.time }
            }
        }
        self.links = links
        self.times = times
        let known = zip(self.committed, leaves).compactMap { $0 ?? $1 }
        root = known.count == leaves.count ? TreeEdge(leaves: known).root : nil
    }

    private static func leaves(_ entries: [[UInt8]?]) -> [TreeHash?] {
        let present = entries.compactMap(\.self)
        return present.count == entries.count ? TreeHash.leaves(present) : entries.map { $0.map { .leaf($0) } }
    }
}

/// Hashes entries on several cores, ahead of the auditor that takes the bundles one after the other.
///
/// `start` is the first entry's index, a multiple of 256; `width` is how many cores work.
package func hashBundles(
    _ entries: [[UInt8]],
    committed: [TreeHash]? = nil,
    startingAt start: Int,
    times wanted: Set<Int> = [],
    width: Int
) async -> [HashedBundle] {
    precondition(start.isMultiple(of: Tile.fullWidth))
    return await inParts(entries.count, share: Tile.fullWidth, width: width) { range in
        HashedBundle(
            Array(entries[range]),
            committed: committed.map { Array($0[range]) },
            startingAt: start + range.lowerBound,
            times: wanted
        )
    }
}
