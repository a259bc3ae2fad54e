package import Credentials
package import TransparencyLog

/// The lists that one snapshot covers, so that each can be shown to stand under its root.
package struct ProvableStatus: Sendable {
    /// The snapshot's index: the lists are what the entries below it give.
    package let index: Int

    /// The snapshot, a JWS.
    package let snapshot: [UInt8]

    /// The lists, by the bytes of their URIs.
    package let lists: [(uri: String, list: StatusList)]

    /// The entries that were void, ascending.
    package let voids: [Int]

    private let places: [String: Int]
    private let tree: MerkleTree

    /// The summary is of the entries below `index`.
    package init(_ summary: StatusSummary, index: Int, snapshot: [UInt8]) {
        self.index = index
        self.snapshot = snapshot
        lists = summary.lists
        voids = summary.voids
        places = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1.uri, $0) })
        tree = MerkleTree(leaves: summary.leaves)
    }

    /// The root that the snapshot states.
    package var root: TreeHash { tree.root }

    /// The list of a URI with its path, as a certificate's file carries them; nil where there is none. `proof` shows
    /// that the snapshot is logged.
    package func evidence(of uri: String, proof: TransparencyProof) -> StatusEvidence? {
        guard let place = places[uri] else { return nil }
        return StatusEvidence(
            uri: uri,
            compressedList: lists[place].list.compressed,
            position: Int64(place),
            path: tree.inclusionProof(index: place, size: tree.size).hashes.map(\.bytes),
            snapshot: snapshot,
            proof: proof.description,
            voids: voids
        )
    }
}
