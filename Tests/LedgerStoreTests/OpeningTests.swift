import Foundation
import GRDB
import LedgerCore
import LedgerTestSupport
import Testing

@testable import LedgerStore

@Suite struct `Opening a store` {
    private let directory: TemporaryDirectory

    init() throws { directory = try TemporaryDirectory() }

    @Test func `runs with the settings that durability rests on`() throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try store.pool.writeWithoutTransaction { database in
            for (name, value) in [
                ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0"),
                ("cell_size_check", "1"), ("application_id", "1398894180"), ("user_version", "4"),
            ] {
                let found = try String.fetchOne(database, sql: "PRAGMA \(name)")
                #expect(found == value, "\(name)")
            }
        }
    }

    @Test(arguments: [
        "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = OFF", "PRAGMA trusted_schema = ON",
        "PRAGMA cell_size_check = OFF",
    ])
    func `says so when a setting is not as it was set`(pragma: String) throws {
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try store.pool.writeWithoutTransaction { database in
            try Settings.check(database)
            try database.execute(sql: pragma)
            #expect(throws: LedgerStoreError.self) { try Settings.check(database) }
        }
    }

    @Test func `is for one writer at a time, and any number of readers`() throws {
        let story = try Story.confirming.get()
        let writer = try LedgerStore(directory: directory.path, mode: .writer)
        #expect(throws: LedgerStoreError.locked(directory: directory.path)) {
            try LedgerStore(directory: directory.path, mode: .writer)
        }
        try story.append(to: writer, batch: 5)
        let readers = try (0..<3).map { _ in try LedgerStore(directory: directory.path, mode: .reader) }
        for reader in readers {
            #expect(try reader.entries(0..<Int.max) == story.entries)
            try audit(reader)
            #expect(throws: LedgerStoreError.readOnly) { try story.append(to: reader) }
        }
    }

    @Test func `is possible at once, whoever has a copy of what was open`() throws {
        let lock = try DirectoryLock(directory: directory.path)
        // As a program does that is being started: it has copies of all that is open until it runs.
        let copies = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
            .filter { number in
                let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(number)")
                return path == "\(directory.path)/lock"
            }
            .map { dup($0) }
        defer { for copy in copies { close(copy) } }
        #expect(copies.count == 1)
        lock.release()
        try DirectoryLock(directory: directory.path).release()
    }

    @Test func `again finds the lock's file where it was, and the lock free`() throws {
        for _ in 0..<2 {
            let store = try LedgerStore(directory: directory.path, mode: .writer)
            try store.close()
            #expect(FileManager.default.fileExists(atPath: "\(directory.path)/lock"))
        }
    }

    @Test func `once closed, everything is in the one file`() throws {
        let story = try Story.confirming.get()
        let store = try LedgerStore(directory: directory.path, mode: .writer)
        try story.append(to: store)
        try store.close()
        #expect(throws: LedgerStoreError.closed) { try story.append(to: store) }
        try store.close()
        let copy = try TemporaryDirectory()
        try FileManager.default.copyItem(
            atPath: LedgerStore.file(in: directory.path),
            toPath: LedgerStore.file(in: copy.path)
        )
        try audit(LedgerStore(directory: copy.path, mode: .writer))
    }

    @Test func `for reading does not make a ledger`() {
        #expect(throws: (any Error).self) { try LedgerStore(directory: directory.path, mode: .reader) }
        #expect(!FileManager.default.fileExists(atPath: LedgerStore.file(in: directory.path)))
    }

    @Test func `makes the directory, for its owner and group only`() throws {
        let path = "\(directory.path)/a/b"
        _ = try LedgerStore(directory: path, mode: .writer)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o750)
    }

    @Test(arguments: [
        "CREATE TABLE other (id INTEGER)", "PRAGMA application_id = 7",
        "PRAGMA application_id = 1398894180; PRAGMA user_version = 5",
    ])
    func `refuses another program's file, or a later version's`(sql: String) throws {
        let queue = try DatabaseQueue(path: LedgerStore.file(in: directory.path))
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
        #expect {
            try LedgerStore(directory: directory.path, mode: .writer)
        } throws: { error in
            if case LedgerStoreError.notALedger = error { true } else { false }
        }
    }

    @Test func `refuses a file that is no database`() throws {
        try Data(repeating: 0x41, count: 8192).write(to: URL(filePath: LedgerStore.file(in: directory.path)))
        #expect {
            try LedgerStore(directory: directory.path, mode: .writer)
        } throws: { error in
            if case LedgerStoreError.notALedger = error { true } else { false }
        }
    }
}
