import GRDB
import LedgerCore
import TransparencyLog

/// What is kept in memory of the ledger's end between two appends. It is what was
/// committed last, or nothing: after any failure it is read again.
struct Tail: Sendable {
    /// The partial tiles of the right edge.
    var edge: TileEdge
    /// The same edge as the few hashes that make the root, kept by itself: what is
    /// stored is compared with it.
    var tree: TreeEdge
    /// The same edge as it was read back, with all that was hashed of it.
    var known: KnownEdge
    var cache = RecordCache()
    var highestSerials: [String: Int] = [:]
    var lists = KeptLists()

    init(edge: TileEdge, tree: TreeEdge, known: KnownEdge) {
        self.edge = edge
        self.tree = tree
        self.known = known
    }

    /// Reads the right edge, and compares it with the signed checkpoint.
    init(reading database: Database) throws {
        edge = try TileEdge(size: EntryRow.count(in: database)) { try TileRow.hashes($0, in: database) }
        tree = edge.edge
        known = KnownEdge(edge)
        guard let note = try CheckpointRow.latest(in: database) else { return }
        let checkpoint = try Checkpoint(text: note.text)
        guard checkpoint.size != edge.size || checkpoint.root == tree.root else {
            throw LedgerStoreError.damaged(
                Damage(place: "the right edge of the tree", reason: "its root is not that of the signed checkpoint")
            )
        }
    }
}
