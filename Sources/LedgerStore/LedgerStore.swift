import Foundation
import GRDB
import LedgerCore
import Synchronization
import TransparencyLog

/// A ledger on disk: a directory with the SQLite file `ledger.sqlite` and the file
/// `lock`.
///
/// SQLite runs one write transaction at a time, and that transaction is the only
/// place where the ledger grows. Readers see what was committed, each one snapshot
/// at a time, while it does.
package final class LedgerStore: Sendable {
    package enum Mode: Sendable {
        /// The one process that appends.
        case writer
        /// Any number of processes that read, also while one appends.
        case reader
    }

    package static let defaultReserve = 64 << 20

    package let directory: String
    package let mode: Mode

    let pool: DatabasePool
    let certificates = CertificateCache()
    let newest = NewestEntries()
    let space: FreeSpace
    let writeFaults: WriteFaults
    let writer = Mutex(WriterState.unread)
    let changeCount = Atomic<Int>(0)
    private let lock: DirectoryLock?

    /// Whether the process that wrote last ended as it should, so that nothing it signed is missing
    /// here unless the files are older. False for a reader, and for a ledger without entries.
    package let wasClosed: Bool

    /// Opens the ledger in a directory; a writer makes both where they are not.
    ///
    /// - Parameters:
    ///   - directory: Where the ledger is.
    ///   - mode: To append, or to read.
    ///   - reserve: How many bytes must stay free for anything to be appended.
    ///   - writeFaults: Steps of writing that are to fail, in tests.
    /// - Throws: `locked` when another process writes, `damaged` when what is stored
    ///   does not fit together, and what SQLite says.
    package init(
        directory: String,
        mode: Mode,
        reserve: Int = defaultReserve,
        writeFaults: WriteFaults? = nil
    ) throws {
        self.directory = directory
        self.mode = mode
        self.writeFaults = writeFaults ?? .none
        space = FreeSpace(directory: directory, reserve: reserve)
        if mode == .writer { try DirectoryLock.prepare(directory) }
        lock = mode == .writer ? try DirectoryLock(directory: directory) : nil
        let file = Self.file(in: directory)
        do {
            pool = try DatabasePool(path: file, configuration: Settings.configuration(mode))
            switch mode {
            case .writer: wasClosed = try Self.prepare(pool, file: file)
            case .reader:
                try pool.read { try Schema.check($0, file: file) }
                wasClosed = false
            }
        } catch let error as DatabaseError {
            throw Self.explained(error, file: file)
        }
    }

    /// How many times this object may have changed what is stored. A write counts before it returns, so that what
    /// was read while this number was the same is what is stored.
    package var changes: Int { changeCount.load(ordering: .acquiring) }

    deinit { try? close() }

    /// Ends all use of this object. The connections close before the lock is released.
    package func close() throws {
        let wasOpen = writer.withLock { state in
            defer { state = .closed }
            switch state {
            case .closed: return false
            case .stopped: return true
            case .unread, .ready:
                settle()
                return true
            }
        }
        guard wasOpen else { return }
        try pool.close()
        lock?.release()
    }

    /// Moves what is committed into the main file, as far as no reader holds it back:
    /// the connection that closes last only reads, and would leave it where it is.
    private func settle() {
        guard mode == .writer else { return }
        // Without the mark the next start only asks more.
        try? pool.write { try Mark.closed.put(EntryRow.count(in: $0), into: $0) }
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }

    package static func file(in directory: String) -> String { "\(directory)/ledger.sqlite" }

    /// The directory of the copy that a daemon keeps of another ledger, within its own.
    package static func copyDirectory(of origin: String, in directory: String) -> String {
        "\(directory)/copies/\(originHash(origin))"
    }

    /// Returns whether the writer before this one ended as it should; from here on this one has not.
    private static func prepare(_ pool: DatabasePool, file: String) throws -> Bool {
        try pool.writeWithoutTransaction { database in
            try Settings.makeDurable(database)
            try database.inTransaction {
                if try Schema.isMissing(in: database) { try Schema.create(in: database) }
                try Schema.upgrade(database, file: file)
                return .commit
            }
            try Schema.check(database, file: file)
            try Settings.check(database)
        }
        return try pool.write { database in
            try StartCheck(database: database, file: file).run()
            let size = try EntryRow.count(in: database)
            let wasClosed = try size > 0 && Mark.closed.value(in: database) == size
            try Mark.closed.remove(from: database)
            return wasClosed
        }
    }

    private static func explained(_ error: DatabaseError, file: String) -> any Error {
        switch error.resultCode {
        case .SQLITE_NOTADB: LedgerStoreError.notALedger(file: file, reason: "it is no SQLite database")
        case .SQLITE_CORRUPT: LedgerStoreError.damaged(Damage(place: file, reason: "SQLite says: \(error)"))
        default: error
        }
    }
}

/// What the writer knows in memory.
enum WriterState: Sendable {
    /// Nothing, or nothing to be believed: the next append reads it from the disk.
    case unread
    case ready(Tail)
    /// The outcome of a write is not known; only a new start tells.
    case stopped(reason: String)
    case closed
}
