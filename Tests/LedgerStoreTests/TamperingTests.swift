import Foundation
import GRDB
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing
import TransparencyLog

@Suite struct `A store that someone changed` {
    private let directory: TemporaryDirectory

    /// A ledger that is copied for each test.
    private static let sample = Result {
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try Story.plain.get().append(to: store)
        try store.close()
        return directory
    }

    init() throws {
        directory = try TemporaryDirectory()
        try FileManager.default.copyItem(
            atPath: LedgerStore.file(in: Self.sample.get().path),
            toPath: LedgerStore.file(in: directory.path)
        )
    }

    private func tamper(_ body: (Database) throws -> Void) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: LedgerStore.file(in: directory.path), configuration: configuration)
        try queue.write(body)
        try queue.close()
    }

    private func tamper(_ sql: String) throws { try tamper { try $0.execute(sql: sql) } }

    /// Flips one bit of a column.
    private func flip(_ column: String, of table: String, at byte: Int, where condition: String) throws {
        try tamper { database in
            let sql = "SELECT \(column) FROM \(table) WHERE \(condition)"
            var data = try #require(try Data.fetchOne(database, sql: sql))
            data[byte] ^= 1
            try database.execute(sql: "UPDATE \(table) SET \(column) = ? WHERE \(condition)", arguments: [data])
        }
    }

    private func refusal() throws -> String {
        do {
            _ = try LedgerStore(directory: directory.path, mode: .writer)
            return "opened"
        } catch LedgerStoreError.damaged(let damage) {
            return "\(damage.place): \(damage.reason)"
        }
    }

    @Test func `in the last entries is not opened, and the entry is named`() throws {
        let size = try Story.plain.get().entries.count
        for index in [size - 1, size / 256 * 256] {
            try flip("bytes", of: "entry", at: 300, where: "position = \(index)")
            #expect(try refusal().contains("entry \(index): its bytes do not have the hash"))
        }
    }

    @Test func `in a tile at the right edge is not opened, and the tile is named`() throws {
        try flip("hashes", of: "tile", at: 5 * 32 + 1, where: "level = 0 AND position = 1")
        #expect(try refusal().contains("entry 261: its hash is not the one in the tile tile/0/001.p/"))
    }

    @Test func `in a full tile below the right edge is not opened, and the tile is named`() throws {
        try flip("hashes", of: "tile", at: 5 * 32 + 1, where: "level = 0 AND position = 0")
        #expect(try refusal().contains("tile tile/1/000.p/1: its last hash is not the root of the tile tile/0/000"))
    }

    @Test func `in the checkpoint is not opened`() throws {
        try tamper("UPDATE checkpoint SET note = replace(note, substr(note, 30, 3), 'AAA')")
        #expect(throws: (any Error).self) { try LedgerStore(directory: directory.path, mode: .writer) }
    }

    @Test func `without its checkpoint, its last entry or its state is not opened`() throws {
        try tamper("DELETE FROM checkpoint")
        #expect(try refusal().contains("the checkpoint: it is missing"))
        try tamper("DELETE FROM entry WHERE position = (SELECT MAX(position) FROM entry)")
        #expect(try refusal().contains("are stored"))
        try tamper("DELETE FROM record WHERE kind = 'ledger'")
        #expect(try refusal().contains("it counts 0 entries"))
    }

    @Test func `with an older checkpoint is not opened`() throws {
        try tamper("UPDATE checkpoint SET size = size + 1")
        let store = try? LedgerStore(directory: directory.path, mode: .writer)
        #expect(store != nil, "the row's own number says nothing; the note does")
        try store?.close()
        let stranger = try SampleCountry()
        let size = try Story.plain.get().entries.count
        let note = try stranger.log.sign(Checkpoint(origin: stranger.origin, size: size, root: .leaf([1])))
        try tamper("UPDATE checkpoint SET note = '\(note)'")
        #expect(try refusal().contains("its root is"))
    }

    @Test func `under another log's signature is not opened`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .reader)
        let root = try #require(try store.root(size: store.size))
        let stranger = try SampleCountry()
        let note = try stranger.log.sign(Checkpoint(origin: stranger.origin, size: store.size, root: root))
        try store.close()
        try tamper("UPDATE checkpoint SET note = '\(note)'")
        #expect(try refusal().contains("did not sign it"))
    }

    /// What lies deep inside is not looked at on every start; the audit finds it.
    @Test(arguments: [
        changing("bytes", from: "Z", to: "Y", in: "entry", where: "position = 20"),
        "UPDATE entry SET leafHash = zeroblob(32) WHERE position = 20",
        "UPDATE credential SET serial = 999 WHERE serial = 7",
        "UPDATE credential SET events = NULL WHERE serial = 3",
        "UPDATE credential SET session = NULL WHERE serial = 3",
        "UPDATE session SET seatsTaken = 0",
        "UPDATE identity SET position = 1",
        "DELETE FROM identity",
        "DELETE FROM record WHERE kind = 'certificate'",
        changing("document", from: "key-stolen", to: "key-lost", in: "record", where: "kind = 'key'"),
        changing("document", from: "Welds", to: "Melts", in: "record", where: "kind = 'achievement'"),
        "DELETE FROM record WHERE kind = 'recognition'",
        "INSERT INTO fault VALUES (20, '', 0, 'malformed', '', NULL)",
    ])
    func `deep inside is found by the audit`(change: String) throws {
        try tamper(change)
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        #expect(throws: (any Error).self) { try audit(store) }
    }

    private static func changing(
        _ column: String,
        from old: String,
        to new: String,
        in table: String,
        where condition: String
    ) -> String {
        """
        UPDATE \(table) SET \(column) = CAST(replace(CAST(\(column) AS TEXT), '\(old)', '\(new)') AS BLOB) \
        WHERE \(condition)
        """
    }
}
