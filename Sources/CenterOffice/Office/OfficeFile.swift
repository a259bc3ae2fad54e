import Credentials
import Foundation
import GRDB
import LedgerCore

/// A center's own memory, one SQLite file that only its owner can read: which serials are taken, the seeds,
/// the certificates with all that is personal in them, and what the center has seen of its country's ledger.
package struct OfficeFile: Sendable {
    let database: DatabaseQueue

    /// Where the file lies.
    package let path: String

    /// The center whose desk this is.
    package let centerID: String

    /// Makes the file for a center; there must be none.
    package static func create(at path: String, centerID: String) throws -> OfficeFile {
        guard CenterID.isWellFormed(centerID) else { throw OfficeError.badCenterID(centerID) }
        try NewFile.write([UInt8](), to: path, access: .owner)
        let database = try open(path)
        try migrator.migrate(database)
        try database.write { try $0.set(.center, to: centerID) }
        return OfficeFile(database: database, path: path, centerID: centerID)
    }

    /// Opens the file of an office that was set up before.
    package init(opening path: String) throws {
        guard NewFile.exists(path) else { throw OfficeError.noOffice(path) }
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
        guard mode & 0o077 == 0 else { throw FileError.tooOpen(path) }
        let database = try Self.open(path)
        guard try database.read({ try $0.tableExists("setting") }) else { throw OfficeError.noOffice(path) }
        try Self.migrator.migrate(database)
        guard let centerID = try database.read({ try $0.setting(.center) }) else { throw OfficeError.noOffice(path) }
        self.init(database: database, path: path, centerID: centerID)
    }

    private init(database: DatabaseQueue, path: String, centerID: String) {
        self.database = database
        self.path = path
        self.centerID = centerID
    }

    /// A queue with a rollback journal, whose commits outlast a power cut.
    private static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // What is erased is overwritten. Under FULL a power cut can undo the last commit: the journal's removal is
            // not on the disk before the folder is.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = EXTRA")
        }
        let database = try DatabaseQueue(path: path, configuration: configuration)
        // 3 is EXTRA: a serial that was taken must stay taken.
        guard try database.read({ try Int.fetchOne($0, sql: "PRAGMA synchronous") }) ?? 0 >= 3 else {
            throw OfficeError.notDurable(path)
        }
        return database
    }
}

/// What an office's file notes once.
enum Setting: String {
    case center
    /// How many entries of the ledger were seen, and the leaf hash of the last.
    case seenSize, seenLeaf
    /// The highest serial of this center in the ledger.
    case highestSerial
    /// The ledger's address, and the trust policy by which its proofs are judged (C2SP tlog-policy).
    case ledger, policy
    /// When a statement was last signed here, by this machine's clock, in seconds since 1970.
    case lastSignature
    /// The newest ledger time that was seen, in milliseconds since 1970.
    case lastLedgerTime
    /// When the ledger last answered, by this machine's clock, in seconds since 1970.
    case lastContact
}

extension Database {
    func setting(_ name: Setting) throws -> String? {
        try String.fetchOne(self, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name.rawValue])
    }

    func set(_ name: Setting, to value: String) throws {
        try execute(
            sql: "INSERT INTO setting VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [name.rawValue, value]
        )
    }

    /// Ledger time goes on only.
    func noteLedgerTime(_ time: LedgerTime) throws {
        let newest = try setting(.lastLedgerTime).flatMap { Int64($0) } ?? 0
        if time.milliseconds > newest { try set(.lastLedgerTime, to: String(time.milliseconds)) }
    }
}
