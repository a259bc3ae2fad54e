import Credentials
import Foundation
import GRDB
import LedgerCore
import LedgerCrypto
import LedgerSamples
import Testing

@testable import LedgerStore

/// Version 2 kept the whole state in one document, written with each batch, and had an index over contents.
@Suite struct `A file of version 2` {
    private let directory: TemporaryDirectory
    private let story: Story

    init() throws {
        directory = try TemporaryDirectory()
        story = try Story.confirming.get()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let first = try story.checked().prefix(story.statements.count / 2)
        _ = try store.append(
            Array(first),
            clock: story.time,
            signer: story.country.log,
            cosigner: story.country.witness
        )
        let ledger = try #require(try store.ledgerState())
        try store.close()
        try Self.age(LedgerStore.file(in: directory.path), ledger)
    }

    private static func age(_ file: String, _ ledger: LedgerState) throws {
        let document = try JSONEncoder().encode(ledger)
        let queue = try DatabaseQueue(path: file)
        try queue.write { database in
            try database.execute(sql: "UPDATE record SET document = ? WHERE kind = 'ledger'", arguments: [document])
            try database.execute(sql: "DELETE FROM record WHERE kind = 'progress'")
            try database.execute(
                sql: """
                    UPDATE record SET document = CAST(json_remove(CAST(document AS TEXT), '$.newestStart') AS BLOB)
                    WHERE kind = 'key'
                    """
            )
            try database.execute(sql: "CREATE UNIQUE INDEX contents ON entry (content)")
            try database.execute(sql: "PRAGMA user_version = 2")
        }
        try queue.close()
    }

    private func version() throws -> Int? {
        let queue = try DatabaseQueue(path: LedgerStore.file(in: directory.path))
        defer { try? queue.close() }
        return try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    }

    @Test func `is read as it is`() throws {
        try audit(LedgerStore(directory: directory.path, mode: .reader), lackingStarts: true)
        #expect(try version() == 2)
    }

    @Test func `is given when the newest certificate of each keyholder's key begins`() throws {
        let certificates = story.country.officers.map(\.certificate)
        func starts(_ mode: LedgerStore.Mode) throws -> [Int64?] {
            let store = try LedgerStore(directory: directory.path, mode: mode)
            defer { try? store.close() }
            return try store.read { facts in
                try certificates.map { try facts.key($0.publicKey.thumbprint)?.newestStart }
            }
        }
        #expect(try starts(.reader) == certificates.map { _ in nil })
        #expect(try starts(.writer) == certificates.map(\.notBefore))
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        let status = try store.read { try $0.key(story.country.statusKey.thumbprint) }
        #expect(status != nil && status?.newestStart == nil)
    }

    @Test func `goes on, and is of this version then`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try story.append(to: store, batch: 3)
        try audit(store)
        #expect(try store.entries(0..<Int.max) == story.entries)
        try store.close()
        #expect(try version() == 4)
        try audit(LedgerStore(directory: directory.path, mode: .writer))
    }
}
