import GRDB
import LedgerCore
import TransparencyLog

/// What a writer makes sure of before it appends: that the end of the ledger is
/// whole and is what the last checkpoint signed.
///
/// Entries, records, tree and checkpoint are written in one transaction, so a crash
/// leaves no difference between them. One that is found here came another way.
struct StartCheck {
    let database: Database
    let file: String

    func run() throws {
        let size = try EntryRow.count(in: database)
        let ledger = try StoreFacts(database, TransactionRecords(certificates: CertificateCache())).ledger()
        guard size == ledger?.size ?? 0 else {
            throw damage("the ledger's state", "it counts \(ledger?.size ?? 0) entries, but \(size) are stored")
        }
        let note = try CheckpointRow.latest(in: database)
        guard let ledger else {
            guard note == nil else { throw damage("the checkpoint", "there is one, but there are no entries") }
            return
        }
        try checkLastBundle(ledger)
        let edge = try checkEdge(size: size)
        try check(note, ledger, root: edge.root)
    }

    private func damage(_ place: String, _ reason: String) -> LedgerStoreError {
        .damaged(Damage(place: "\(file), \(place)", reason: reason))
    }
}

// The last entries
extension StartCheck {
    /// Hashes the entries of the last bundle again, and follows their links.
    private func checkLastBundle(_ ledger: LedgerState) throws {
        let first = (ledger.size - 1) / Tile.fullWidth * Tile.fullWidth
        let tile = Tile(level: 0, index: first / Tile.fullWidth, width: ledger.size - first)
        let hashes = try TileRow.hashes(tile, in: database)
        var previous = try link(before: first, ledger)
        var next = first
        try EntryRow.each(in: first..<ledger.size, database) { index, stored, bytes in
            guard index == next else { throw damage("entry \(next)", "it is missing") }
            let leaf = TreeHash.leaf(bytes)
            guard leaf == stored else {
                throw damage("entry \(index)", "its bytes do not have the hash that is stored beside them")
            }
            guard leaf == hashes[index - first] else {
                throw damage("entry \(index)", "its hash is not the one in the tile \(tile.path)")
            }
            // What the rules refused may be no entry at all; it has no effect, and its hash counts.
            guard try isNext(bytes, index, after: previous) || isFault(index) else {
                throw damage("entry \(index)", "it does not link to the entry before it")
            }
            previous = leaf
            next += 1
        }
        guard next == ledger.size else { throw damage("entry \(next)", "it is missing") }
        guard previous == ledger.lastLeaf else {
            throw damage("entry \(ledger.size - 1)", "its hash is not the one in the ledger's state")
        }
    }

    private func link(before index: Int, _ ledger: LedgerState) throws -> TreeHash? {
        guard index > 0 else { return Entry.linkBeforeFirst(origin: ledger.origin) }
        return try EntryRow.place(at: index - 1, in: database)?.leafHash
    }

    private func isNext(_ bytes: [UInt8], _ index: Int, after previous: TreeHash?) -> Bool {
        guard let entry = try? Entry(parsing: bytes) else { return false }
        return entry.index == index && entry.previous == previous
    }

    private func isFault(_ index: Int) throws -> Bool {
        try database.first("SELECT 1 FROM fault WHERE position = ?", [index]) { try $0.int(0) } != nil
    }
}

// The tree
extension StartCheck {
    /// Reads the partial tiles, and compares the last hash of each with the full tile below it.
    private func checkEdge(size: Int) throws -> TileEdge {
        let edge = try TileEdge(size: size) { try TileRow.hashes($0, in: database) }
        var level = 1
        var hashesInLevel = size / Tile.fullWidth
        while hashesInLevel > 0 {
            let last = hashesInLevel - 1
            let index = last / Tile.fullWidth
            let above = Tile(level: level, index: index, width: hashesInLevel - index * Tile.fullWidth)
            let below = Tile(level: level - 1, index: last)
            let root = TreeEdge(leaves: try TileRow.hashes(below, in: database)).root
            guard try TileRow.hashes(above, in: database).last == root else {
                throw damage("tile \(above.path)", "its last hash is not the root of the tile \(below.path)")
            }
            level += 1
            hashesInLevel /= Tile.fullWidth
        }
        return edge
    }
}

// The checkpoint
extension StartCheck {
    private func check(_ note: SignedNote?, _ ledger: LedgerState, root: TreeHash) throws {
        let isReplica = try Mark.replica.value(in: database) == ledger.size
        guard let note else {
            guard isReplica else { throw damage("the checkpoint", "it is missing") }
            return
        }
        let checkpoint = try Checkpoint(text: note.text)
        // Entries that were imported after it have no checkpoint yet.
        if isReplica, checkpoint.size < ledger.size { return }
        guard checkpoint.isOf(origin: ledger.origin) else {
            throw damage("the checkpoint", "it is of \(checkpoint.origin), the ledger is \(ledger.origin)")
        }
        guard checkpoint.size == ledger.size else {
            throw damage("the checkpoint", "it covers \(checkpoint.size) entries, but \(ledger.size) are stored")
        }
        guard checkpoint.root == root else {
            throw damage(
                "the checkpoint of size \(checkpoint.size)",
                "its root is \(checkpoint.root), the tree's \(root)"
            )
        }
        guard note.verification(by: [try NoteVerifierKey(ledger.log)]).isAccepted else {
            throw damage(
                "the checkpoint of size \(checkpoint.size)",
                "the log key in force, \(ledger.log), did not sign it"
            )
        }
    }
}
