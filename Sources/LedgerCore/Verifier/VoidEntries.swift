import TransparencyLog

/// The entries that were void at a snapshot, as far as what comes with a list shows them.
struct VoidEntries {
    private let listed: [Int]
    private let root: TreeHash

    /// - Throws: `FalseProof` when others are listed than the snapshot states; `MissingMaterial` when none are, and it
    ///   states more than one: of one alone its root says which it is.
    init(_ listed: [Int], at snapshot: Snapshot, _ index: Int) throws {
        self.listed = listed
        root = snapshot.voidRoot
        guard !listed.isEmpty else {
            guard snapshot.voidCount > 1 else { return }
            throw MissingMaterial(
                detail: "which entries were void at snapshot \(index) is not said: renew the file with sanad staple"
            )
        }
        guard listed.count == snapshot.voidCount, StatusSummary.root(ofVoids: listed) == root else {
            throw FalseProof(detail: "the void entries are not those that snapshot \(index) states")
        }
    }

    func contains(_ index: Int) -> Bool { listed.contains(index) || StatusSummary.root(ofVoids: [index]) == root }
}
