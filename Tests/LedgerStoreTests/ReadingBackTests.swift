import GRDB
import LedgerCore
import LedgerStore
import LedgerTestSupport
import Testing

/// Bytes that change on their way to the disk, or on it, get under no signature: here a second connection changes them.
@Suite struct `What was written is read back` {
    /// What is changed while it is written, and where.
    static let changes = [
        "AFTER INSERT ON entry WHEN NEW.position = 280 BEGIN UPDATE entry SET bytes = "
            + "CAST(replace(CAST(bytes AS TEXT), '\n2', '\n3') AS BLOB) WHERE position = NEW.position; END",
        "AFTER INSERT ON entry WHEN NEW.position = 280 BEGIN UPDATE entry SET leafHash = zeroblob(32) "
            + "WHERE position = NEW.position; END",
        emptied("level = 0 AND position = 0"), emptied("level = 0 AND position = 1"), emptied("level = 1"),
    ]

    private static func emptied(_ tile: String) -> String {
        let change = "BEGIN UPDATE tile SET hashes = zeroblob(length(hashes)) WHERE \(tile); END"
        // What is there already is updated, and what is not is inserted.
        return "AFTER INSERT ON tile \(change); CREATE TRIGGER other AFTER UPDATE ON tile \(change)"
    }

    @Test(arguments: changes) func `and nothing is taken when it differs`(_ change: String) throws {
        let story = try Story.plain.get()
        let checked = try story.checked()
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let other = try DatabaseQueue(path: LedgerStore.file(in: directory.path))
        let first = checked.count / 2
        try append(checked[..<first], to: store, story)
        let (size, note) = (try store.size, try store.checkpoint())

        try other.write { try $0.execute(sql: "CREATE TRIGGER change \(change)") }
        #expect { try append(checked[first...], to: store, story) } throws: { isDamage($0) }
        #expect(try store.size == size)
        #expect(try store.checkpoint() == note)

        try other.write { try $0.execute(sql: "DROP TRIGGER change; DROP TRIGGER IF EXISTS other") }
        try append(checked[first...], to: store, story)
        #expect(try store.entries(0..<Int.max) == story.entries)
        try audit(store)
    }

    @Test func `also the tiles that did not grow`() throws {
        let story = try Story.plain.get()
        let checked = try story.checked()
        let directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try append(checked.dropLast(20), to: store, story)
        let (size, note) = (try store.size, try store.checkpoint())
        #expect(size > 256 && size < 512)
        let other = try DatabaseQueue(path: LedgerStore.file(in: directory.path))
        try other.write { try $0.execute(sql: "UPDATE tile SET hashes = zeroblob(32) WHERE level = 1") }
        #expect { try append(checked.suffix(20), to: store, story) } throws: { isDamage($0) }
        #expect(try store.size == size)
        #expect(try store.checkpoint() == note)
    }

    private func append(_ statements: some Sequence<CheckedStatement>, to store: LedgerStore, _ story: Story) throws {
        _ = try store.append(Array(statements), clock: story.time, signer: story.country.log, cosigner: nil)
    }

    private func isDamage(_ error: any Error) -> Bool {
        if case LedgerStoreError.damaged = error { true } else { false }
    }
}
