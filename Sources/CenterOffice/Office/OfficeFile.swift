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

/// Why an office cannot do what it is asked.
package enum OfficeError: Error, Equatable, Sendable, CustomStringConvertible {
    case badCenterID(String)
    case noOffice(String)
    case notDurable(String)
    /// What the office file holds cannot be read back.
    case damaged(String)
    /// The ledger differs from what this office has seen of it before.
    case ledgerChanged(index: Int)
    case notInLedger(String)
    /// What is asked for cannot be admitted; the text says why.
    case impossible(String)
    /// A receipt does not show what it should.
    case badReceipt(index: Int, String)
    /// The ledger takes nothing for now; what was done is kept.
    case busy(String)

    package var description: String {
        switch self {
        case .badCenterID(let id): "\(id) is no center's id; expected two letters, a hyphen, 2 to 16 of A-Z and 0-9"
        case .noOffice(let path): "there is no office file at \(path); `sanad center init` makes one"
        case .damaged(let what): "the office file is damaged: \(what)"
        case .notDurable(let path): "\(path) cannot be written durably"
        case .ledgerChanged(let index):
            "entry \(index) of the ledger does not follow what this office has seen before: "
                + "either this is another ledger, or its history was changed"
        case .notInLedger(let what): "\(what) is not in the ledger"
        case .impossible(let why): why
        case .busy(let detail): "the ledger takes nothing more for now (\(detail)); run the same command again later"
        case .badReceipt(let index, let why): "the ledger's receipt for entry \(index) is not good: \(why)"
        }
    }
}
