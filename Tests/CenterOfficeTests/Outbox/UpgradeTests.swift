import CenterOffice
import GRDB
import LedgerTestSupport
import Testing

/// An office file from before there was an outbox.
@Suite
struct UpgradeTests {
    /// Takes back what the outbox added to a file.
    private func downgrade(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { db in
            for change in [
                "DROP TABLE outboxNeed", "DROP TABLE outbox", "ALTER TABLE act DROP COLUMN folder",
                "ALTER TABLE certificate DROP COLUMN filed", "DELETE FROM grdb_migrations WHERE identifier = 'outbox'",
            ] { try db.execute(sql: change) }
        }
        try queue.close()
    }

    @Test func `what was signed before is in the outbox, and goes on where it was`() throws {
        var desk = try SampleDesk()
        let logged = try desk.sign(desk.order(sampleRoster(2)))
        #expect(try desk.deliver().isEmpty)
        let waiting = try desk.sign(desk.order(sampleRoster(3, from: 3)))
        let before = try desk.office.outbox()
        try downgrade(desk.folder.file("office.sqlite"))
        try desk.reopen()
        #expect(Set(try desk.office.outbox().map(\.statement)) == Set(before.map(\.statement)))
        #expect(try desk.office.outbox(of: logged).allSatisfy { $0.state.index != nil })
        #expect(try desk.office.outbox(of: waiting).allSatisfy { $0.state == .waiting(nil) })
        let size = desk.ledger.entries.count
        #expect(try desk.deliver().isEmpty)
        #expect(desk.ledger.entries.count == size + 3)
        #expect(try desk.office.waitingCount == 0)
    }
}
