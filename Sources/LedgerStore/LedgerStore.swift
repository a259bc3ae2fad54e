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
    let space: FreeSpace
    let writeFaults: WriteFaults
    let writer = Mutex(WriterState.unread)
    private let lock: DirectoryLock?

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
            case .writer: try Self.prepare(pool, file: file)
            case .reader: try pool.read { try Schema.check($0, file: file) }
            }
        } catch let error as DatabaseError {
            throw Self.explained(error, file: file)
        }
    }

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
        try? pool.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
    }

    package static func file(in directory: String) -> String { "\(directory)/ledger.sqlite" }

    private static func prepare(_ pool: DatabasePool, file: String) throws {
        try pool.writeWithoutTransaction { database in
            try Settings.makeDurable(database)
            try database.inTransaction {
                if try Schema.isMissing(in: database) { try Schema.create(in: database) }
                return .commit
            }
            try Schema.check(database, file: file)
            try Settings.check(database)
        }
        try pool.read { try StartCheck(database: $0, file: file).run() }
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
