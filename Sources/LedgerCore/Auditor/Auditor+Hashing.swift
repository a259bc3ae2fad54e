package import TransparencyLog

// The replay of hashes alone: chain, leaf hashes and tree, without a look at what is stated.
extension Auditor {
    /// Takes the next entries, whose bytes were hashed on another core. None of them is judged.
    ///
    /// `nextLink` is what the entry after them says is the last one's leaf hash; nil where none follows, or where it
    /// cannot be read.
    package mutating func hash(_ bundle: HashedBundle, nextLink: TreeHash?) {
        precondition(bundle.start == size)
        let end = bundle.start + bundle.count
        lastTime = bundle.times[end - 1] ?? lastTime
        guard bundle.count == Tile.fullWidth, bundle.isWhole, bundle.firstLink == lastLeaf,
            nextLink == nil || nextLink == bundle.leaves.last, bundle.start > 0,
            !sizes.contains(where: (bundle.start...end).contains)
        else { return hashEach(bundle, nextLink) }
        tree.append(tile: bundle.root)
        lastLeaf = bundle.leaves.last
    }

    private mutating func hashEach(_ bundle: HashedBundle, _ nextLink: TreeHash?) {
        for (offset, actual) in bundle.leaves.enumerated() {
            let index = size
            if milestones[index] != nil { milestones[index]?.nextTime = bundle.times[index] }
            if bundle.links[offset] != lastLeaf { broken.append((index, bundle.times[index] ?? lastTime)) }
            let following = offset + 1 < bundle.count ? bundle.links[offset + 1] : nextLink
            lastLeaf = append(actual, bundle.committed[offset], nextLink: following, bundle.times[index])
            if sizes.contains(size) { milestones[size] = milestone }
        }
    }

    /// Names the entries that do not link to the one before them. Where bytes were changed, that has been said.
    mutating func addBrokenLinks() {
        for (index, time) in broken where !altered.contains(index) {
            add(
                .brokenLink,
                index,
                "its index is not its place, or it does not link to the leaf hash of the entry before it",
                since: time
            )
        }
        broken = []
    }
}
