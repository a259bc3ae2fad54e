import GRDB
import LedgerTestSupport
import Testing

@testable import LedgerStore

@Suite struct `A full disk` {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `takes nothing below the reserve, and still answers`() throws {
        let story = try Story.confirming.get()
        try LedgerStore(directory: directory.path, mode: .writer).fill(story, story.statements.count / 2)
        let store = try LedgerStore(directory: directory.path, mode: .writer, reserve: 1 << 60)
        #expect {
            try story.append(to: store)
        } throws: { error in
            if case LedgerStoreError.diskFull = error { true } else { false }
        }
        try audit(store)
    }

    /// SQLite says "full" in the middle of a batch, after it wrote some of it.
    @Test func `in the middle of a batch takes nothing of it, and it goes on when there is room`() throws {
        let story = try Story.plain.get()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try store.fill(story, 20)
        let size = try store.size
        try limit(store, to: "(SELECT page_count + 40 FROM pragma_page_count)")
        #expect {
            try story.append(to: store)
        } throws: { error in
            if case LedgerStoreError.diskFull = error { true } else { false }
        }
        #expect(try store.size == size)
        try audit(store)
        try limit(store, to: "1000000")
        try story.append(to: store)
        #expect(try store.entries(0..<Int.max) == story.entries)
        try audit(store)
    }

    private func limit(_ store: LedgerStore, to pages: String) throws {
        try store.pool.writeWithoutTransaction { database in
            let count = try Int.fetchOne(database, sql: "SELECT \(pages)") ?? 0
            _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(count)")
        }
    }
}

extension LedgerStore {
    fileprivate func fill(_ story: Story, _ count: Int) throws {
        _ = try append(
            Array(story.checked().prefix(count)),
            clock: story.time,
            signer: story.country.log,
            cosigner: nil
        )
    }
}
