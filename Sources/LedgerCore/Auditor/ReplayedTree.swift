import TransparencyLog

/// The tree over what was logged, as far as entries, tiles and links show it, beside those
/// that there can be where they say different things.
struct ReplayedTree {
    private var edge = TreeEdge()
    private var possible = PossibleTrees()

    /// The entries for which the links say another hash than the rest.
    private(set) var doubts: [Doubt] = []

    /// The first entry whose hash is not known from anything; what was appended in its place means nothing.
    private(set) var firstUnknown: Int?

    /// An entry for which the next one says another hash than what the tree takes it for.
    struct Doubt {
        let index: Int
        let linked: TreeHash
        let logged: TreeHash

        /// Whether the entry itself is not there.
        let isMissing: Bool
    }

    var size: Int { edge.size }
    var root: TreeHash { edge.root }

    /// The entries that are to be taken for what the next one links to, so that the tree has this root; nil where no
    /// choice gives it.
    func turned(for root: TreeHash) -> Set<Int>? { possible.turned(for: root) }

    /// What was changed after it was logged.
    struct Change {
        let kind: AuditFinding.Kind
        let sentence: FindingSentence
        let expected: TreeHash
        let found: TreeHash
    }

    /// Finds out whether the next entry or its tile was changed, and appends the hash of
    /// what was logged, which it returns.
    ///
    /// `actual` is the hash of the entry's bytes, `committed` what the tile holds for it,
    /// `nextLink` what the entry after it says.
    mutating func append(
        _ actual: TreeHash,
        committed: TreeHash?,
        nextLink: TreeHash?
    ) -> (leaf: TreeHash, change: Change?) {
        let logged = actual == nextLink ? actual : committed ?? nextLink ?? actual
        append(logged, linked: nextLink ?? actual, isMissing: false)
        return (logged, Self.change(actual, logged, committed))
    }

    /// Appends the hash of an entry that is not there, and returns it; nil where nothing tells it.
    mutating func appendMissing(committed: TreeHash?, nextLink: TreeHash?) -> TreeHash? {
        let logged = committed ?? nextLink
        if logged == nil { firstUnknown = firstUnknown ?? size }
        let leaf = logged ?? .emptyRoot
        append(leaf, linked: nextLink ?? leaf, isMissing: true)
        return logged
    }

    /// Appends a full tile of entries that are all as they were logged.
    mutating func append(tile root: TreeHash) {
        edge.append(tile: root)
        possible.append(tile: root, after: edge)
    }

    /// Entry and tree may have been changed together, or the next entry may link wrongly.
    /// Only the signed root can tell: it is compared with all that there can be in the end.
    private mutating func append(_ logged: TreeHash, linked: TreeHash, isMissing: Bool) {
        if linked != logged {
            doubts.append(Doubt(index: size, linked: linked, logged: logged, isMissing: isMissing))
        }
        edge.append(leaf: logged)
        possible.append(logged, linked: linked, after: edge)
    }

    private static func change(_ actual: TreeHash, _ logged: TreeHash, _ committed: TreeHash?) -> Change? {
        guard actual == logged else {
            let sentence = FindingSentence(.otherBytes, [actual.description, logged.description])
            return Change(kind: .alteredEntry, sentence: sentence, expected: logged, found: actual)
        }
        guard let committed, committed != actual else { return nil }
        let sentence = FindingSentence(.otherLeaf, [committed.description, actual.description])
        return Change(kind: .alteredTile, sentence: sentence, expected: actual, found: committed)
    }
}

extension TreeEdge {
    /// Appends the root of a full tile to a tree that ends with one: such a tree is one over the roots of its tiles.
    mutating func append(tile root: TreeHash) {
        let width = Tile.fullWidth
        guard size.isMultiple(of: width), var roots = TreeEdge(size: size / width, hashes: hashes) else {
            preconditionFailure("a full tile follows full tiles")
        }
        roots.append(leaf: root)
        guard let edge = TreeEdge(size: roots.size * width, hashes: roots.hashes) else {
            preconditionFailure("a tree over tiles has as many subtrees as the one over their leaves")
        }
        self = edge
    }
}
