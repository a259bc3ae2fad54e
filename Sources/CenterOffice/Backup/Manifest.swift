import Foundation
import GRDB

/// What a copy of an office file says about itself, in a table that the office file itself does not have.
struct Manifest: Equatable {
    /// Why the copy was made.
    enum Kind: String {
        case backup = "sanad/backup/v1"
        case handOver = "sanad/hand-over/v1"
    }

    let kind: Kind
    let center: String
    /// The center it is handed over to; nil in a backup.
    var successor: String?
    /// When it was made, in seconds since 1970.
    let time: Int64
    /// How many certificates it holds that were signed.
    let certificates: Int

    func write(to db: Database) throws {
        try db.create(table: "manifest", options: .strict) { table in
            table.primaryKey("name", .text)
            table.column("value", .text).notNull()
        }
        var values = ["type": kind.rawValue, "center": center, "time": "\(time)", "certificates": "\(certificates)"]
        values["successor"] = successor
        for (name, value) in values {
            try db.execute(sql: "INSERT INTO manifest VALUES (?, ?)", arguments: [name, value])
        }
    }

    init(kind: Kind, center: String, successor: String? = nil, time: Int64, certificates: Int) {
        self.kind = kind
        self.center = center
        self.successor = successor
        self.time = time
        self.certificates = certificates
    }

    /// - Throws: `BackupError.notABackup`.
    init(reading db: Database) throws {
        guard try db.tableExists("manifest") else { throw BackupError.notABackup("it does not say what it is") }
        func value(_ name: String) throws -> String? {
            try String.fetchOne(db, sql: "SELECT value FROM manifest WHERE name = ?", arguments: [name])
        }
        guard let kind = try value("type").flatMap(Kind.init), let center = try value("center"),
            let time = try value("time").flatMap({ Int64($0) }), let count = try value("certificates").flatMap(Int.init)
        else { throw BackupError.notABackup("what it says about itself is not understood") }
        self.init(kind: kind, center: center, successor: try value("successor"), time: time, certificates: count)
    }
}
