import TransparencyLog

/// The tree over what was logged, as far as entries, tiles and links show it, beside the
/// one that the links alone give.
struct ReplayedTree {
    private var edge = TreeEdge()

    /// The tree over what each next entry says was logged.
    private var linkedEdge = TreeEdge()

    /// Where the two trees differ.
    private(set) var doubtful: [Int] = []

    var size: Int { edge.size }
    var root: TreeHash { edge.root }
    var linkedRoot: TreeHash { linkedEdge.root }

    /// What was changed after it was logged.
    typealias Change = (kind: AuditFinding.Kind, detail: String)

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
        if linked != logged { doubtful.append(size) }
        linkedEdge.append(leaf: linked)
        edge.append(leaf: logged)
        return (logged, Self.change(actual, logged, committed))
    }

    private static func change(_ actual: TreeHash, _ logged: TreeHash, _ committed: TreeHash?) -> Change? {
        guard actual == logged else {
            return (.alteredEntry, "its bytes hash to \(actual); what was logged hashes to \(logged)")
        }
        guard let committed, committed != actual else { return nil }
        return (.alteredTile, "the tree holds \(committed), the entry's bytes hash to \(actual)")
    }
}
