package import TransparencyLog

// Entries that the checkpoint covers and that are not there.
extension Auditor {
    /// Goes on past an entry that is not there. Without the first one no other can be judged.
    ///
    /// `committed` is the hash that the tree holds for it and `nextLink` what the entry after it says is its leaf hash;
    /// nil where that is not there either.
    package mutating func skip(leaf committed: TreeHash?, nextLink: TreeHash?) throws {
        let index = size
        let leaf = skipHash(leaf: committed, nextLink: nextLink)
        if index == 0 { isPastLimit = true }
        guard !isPastLimit, var ledger = try registry.facts.ledger() else { return }
        ledger.size += 1
        try registry.facts.apply(.ledger(ledger))
        if let leaf { try registry.link(to: leaf) }
    }

    /// The same where hashes alone are replayed.
    @discardableResult
    mutating func skipHash(leaf committed: TreeHash?, nextLink: TreeHash?) -> TreeHash? {
        let index = size
        firstGap = firstGap ?? index
        lastLeaf = tree.appendMissing(committed: committed, nextLink: nextLink)
        if tree.doubts.last?.index == index { times[index] = lastTime }
        if sizes.contains(size) { milestones[size] = milestone }
        return lastLeaf
    }
}
