import TransparencyLog

/// The tree over what was logged, as far as entries, tiles and links show it, beside the
/// one that the links alone give.
struct ReplayedTree {
    private var edge = TreeEdge()

    /// The tree over what each next entry says was logged; nil while the two are the same.
    private var linkedEdge: TreeEdge?

    /// Where the two trees differ.
    private(set) var doubts: [Doubt] = []

    /// An entry for which the next one says another hash than what the tree takes it for.
    struct Doubt {
        let index: Int
        let linked: TreeHash
        let logged: TreeHash
    }

    var size: Int { edge.size }
    var root: TreeHash { edge.root }
    var linkedRoot: TreeHash { (linkedEdge ?? edge).root }

    /// What was changed after it was logged.
    struct Change {
        let kind: AuditFinding.Kind
        let detail: String
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
        // Entry and tree may have been changed together, or the next entry may link
        // wrongly. Only the signed root can tell: it is compared with both in the end.
        let linked = nextLink ?? actual
        if linked != logged {
            doubts.append(Doubt(index: size, linked: linked, logged: logged))
            linkedEdge = linkedEdge ?? edge
        }
        linkedEdge?.append(leaf: linked)
        edge.append(leaf: logged)
        return (logged, Self.change(actual, logged, committed))
    }

    /// Appends a full tile of entries that are all as they were logged.
    mutating func append(tile root: TreeHash) {
        edge.append(tile: root)
        linkedEdge?.append(tile: root)
    }

    private static func change(_ actual: TreeHash, _ logged: TreeHash, _ committed: TreeHash?) -> Change? {
        guard actual == logged else {
            let detail = "its bytes hash to \(actual); what was logged hashes to \(logged)"
            return Change(kind: .alteredEntry, detail: detail, expected: logged, found: actual)
        }
        guard let committed, committed != actual else { return nil }
        let detail = "the tree holds \(committed), the entry's bytes hash to \(actual)"
        return Change(kind: .alteredTile, detail: detail, expected: actual, found: committed)
    }
}

extension TreeEdge {
    /// Appends the root of a full tile to a tree that ends with one: such a tree is one over the roots of its tiles.
    fileprivate mutating func append(tile root: TreeHash) {
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
