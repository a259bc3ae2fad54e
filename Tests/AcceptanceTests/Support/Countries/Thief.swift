import Foundation
import GRDB
import LedgerCore
import LedgerStore
import LedgerTestSupport
import TransparencyLog

/// Whoever is root on a country's machine: has its database and its daemon's keys, and no center's key.
struct Thief {
    let country: Country

    init(at country: Country) { self.country = country }

    /// Puts statements at the end of the ledger, whatever the rules say, under the log's signature and its witness's.
    /// The daemon must not be running.
    ///
    /// - Returns: Where they stand.
    @discardableResult
    func slipIn(_ statements: [[UInt8]], at time: LedgerTime = .now) throws -> Range<Int> {
        let store = try LedgerStore(directory: country.dataDirectory, mode: .writer)
        let size = try store.size
        guard let last = try store.place(of: size - 1) else { throw Program.Failure(description: "an empty ledger") }
        let entries = Self.chain(statements.map { (time, $0) }, from: size, after: last.leafHash)
        var edge = try store.edge()
        for entry in entries { edge.append(leaf: .leaf(entry)) }
        try store.appendReplica(entries, completing: sign(edge))
        try store.close()
        return size..<edge.size
    }

    /// Puts another history in the place of the daemon's, as far as the thief's keys reach; the daemon must not be
    /// running.
    ///
    /// - Returns: The entries that were there before.
    @discardableResult
    func rewrite(_ change: (inout [(time: LedgerTime, statement: [UInt8])]) -> Void) throws -> [[UInt8]] {
        let old = try country.storedEntries()
        var story: [(time: LedgerTime, statement: [UInt8])] = try old.map { bytes in
            let entry = try Entry(parsing: bytes)
            return (time: entry.time, statement: entry.statement)
        }
        change(&story)
        let entries = Self.chain(story, from: 0, after: Entry.linkBeforeFirst(origin: country.origin))
        let place = country.folder.appending(path: "rewritten").filePath
        let store = try LedgerStore(directory: place, mode: .writer)
        var edge = TreeEdge()
        for entry in entries { edge.append(leaf: .leaf(entry)) }
        try store.appendReplica(entries, completing: sign(edge))
        try store.close()
        try country.replaceLedger(by: place)
        return old
    }

    /// Changes the database by a statement in SQL, which is not asked what it thinks of it.
    func execute(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws {
        let database = try DatabaseQueue(path: LedgerStore.file(in: country.dataDirectory))
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql, arguments: arguments)
        }
        try database.close()
    }

    /// Entries in their frame and chain.
    private static func chain(
        _ story: [(time: LedgerTime, statement: [UInt8])],
        from index: Int,
        after last: TreeHash
    ) -> [[UInt8]] {
        var previous = last
        return story.enumerated().map { place, item in
            let entry = Entry(index: index + place, time: item.time, previous: previous, statement: item.statement)
            previous = entry.leafHash
            return entry.bytes
        }
    }

    /// The checkpoint over a tree, by the stolen keys.
    func sign(_ edge: TreeEdge) throws -> SignedNote {
        let checkpoint = try Checkpoint(origin: country.origin, size: edge.size, root: edge.root)
        var note = try country.sample.log.sign(checkpoint)
        try note.add(country.sample.witness.cosign(checkpoint, at: Int(LedgerTime.now.seconds)))
        return note
    }
}

extension Country {
    /// The entries in its data directory.
    func storedEntries() throws -> [[UInt8]] { try Self.entries(in: dataDirectory) }

    static func entries(in directory: String) throws -> [[UInt8]] {
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        return try store.entries(0..<store.size)
    }

    /// Puts another ledger in the place of the one in the data directory; copies stay.
    func replaceLedger(by directory: String) throws {
        for end in ["", "-wal", "-shm"] {
            let (from, to) = (LedgerStore.file(in: directory) + end, LedgerStore.file(in: dataDirectory) + end)
            if FileManager.default.fileExists(atPath: to) { try FileManager.default.removeItem(atPath: to) }
            if FileManager.default.fileExists(atPath: from) {
                try FileManager.default.copyItem(atPath: from, toPath: to)
            }
        }
    }
}
