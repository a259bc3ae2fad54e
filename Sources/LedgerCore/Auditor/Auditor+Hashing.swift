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
        guard let root = bundle.root else { return hashEach(bundle, nextLink) }
        tree.append(tile: root)
        lastLeaf = bundle.leaves.last ?? nil
    }

    private mutating func hashEach(_ bundle: HashedBundle, _ nextLink: TreeHash?) {
        for (offset, actual) in bundle.leaves.enumerated() {
            let index = size
            let following = offset + 1 < bundle.count ? bundle.links[offset + 1] : nextLink
            guard let actual else {
                skipHash(leaf: bundle.committed[offset], nextLink: following)
                continue
            }
            if milestones[index] != nil { milestones[index]?.nextTime = bundle.times[index] }
            if bundle.links[offset] != lastLeaf { broken.append((index, bundle.times[index] ?? lastTime)) }
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
                FindingSentence(.brokenLink),
                since: time
            )
        }
        broken = []
    }
}
