import Foundation
import GRDB
import LedgerStore
import Testing

@Suite struct `A check for reading only` {
    private let directory: TemporaryDirectory

    init() throws {
        directory = try TemporaryDirectory()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try Story.plain.get().append(to: store)
        try store.close()
    }

    @Test func `is content with a ledger as it was written`() throws {
        try LedgerStore(directory: directory.path, mode: .reader).check()
    }

    @Test(arguments: [
        "DELETE FROM entry WHERE position = (SELECT MAX(position) FROM entry)",
        "UPDATE tile SET hashes = zeroblob(length(hashes))",
    ])
    func `names what was changed`(_ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: LedgerStore.file(in: directory.path), configuration: configuration)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        #expect(throws: LedgerStoreError.self) {
            try LedgerStore(directory: directory.path, mode: .reader).check()
        }
    }
}
