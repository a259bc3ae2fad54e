import Credentials
import Foundation
import GRDB
import LedgerCore

extension OfficeFile {
    /// What a statement of the outbox corrects: `correction` says how many certificates a change of status names, and
    /// joins the statements of one act; `correctionTarget` says which of this center's; `succession` says which
    /// certificate took another's place.
    static func createCorrections(_ db: Database) throws {
        try db.create(table: "correction", options: .strict) { table in
            table.primaryKey("outbox", .integer).references("outbox")
            table.column("act", .text).notNull().indexed()
            table.column("action", .text).notNull()
            table.column("reason", .text).notNull()
            table.column("session", .text)
            table.column("certificates", .integer).notNull()
        }
        try db.create(table: "correctionTarget", options: .strict) { table in
            table.column("serial", .integer).notNull()
            table.column("outbox", .integer).notNull().references("outbox")
            table.primaryKey(["serial", "outbox"])
        }
        try db.create(table: "succession", options: .strict) { table in
            table.primaryKey("successor", .integer).references("certificate")
            table.column("predecessor", .integer).notNull().indexed()
        }
        for row in try Row.fetchAll(db, sql: "SELECT position, serial, statement FROM outbox ORDER BY position") {
            let statement = try LedgerCore.Statement(parsing: Array(row["statement"] as Data))
            try noteCorrection(statement, at: row["position"], serial: row["serial"], in: db)
        }
    }

    /// Notes what a statement of the outbox corrects, if anything.
    static func noteCorrection(
        _ statement: LedgerCore.Statement,
        at position: Int64,
        serial: Int?,
        in db: Database
    ) throws {
        switch statement.content {
        case .credential(let credential):
            guard let serial, let predecessor = try ownSerial(credential.supersedes, in: db) else { return }
            try db.execute(
                sql: "INSERT INTO succession (successor, predecessor) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [serial, predecessor]
            )
        case .status(let status) where status.action != .close: try note(status, statement, at: position, in: db)
        default: break
        }
    }

    /// The serial in a credential's id, where it is this center's.
    private static func ownSerial(_ id: String?, in db: Database) throws -> Int? {
        guard let text = id?.split(separator: ":").last, let number = try? CertificateNumber(parsing: text),
            number.centerID == (try db.setting(.center))
        else { return nil }
        return number.serial
    }

    private static func note(
        _ status: StatusStatement,
        _ statement: LedgerCore.Statement,
        at position: Int64,
        in db: Database
    ) throws {
        var serials: [Int] = []
        var session: String?
        switch status.target {
        case .credentials(let centers):
            let own = try db.setting(.center)
            serials = centers.filter { $0.center == own }.flatMap(\.serials)
        case .others(.session, let sessions): session = sessions.first
        case .others: return
        }
        try db.execute(
            sql:
                "INSERT INTO correction (outbox, act, action, reason, session, certificates) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                position, statement.jws.payload.root["act"]?.string ?? statement.identity, status.action.rawValue,
                status.reason.rawValue, session, serials.count,
            ]
        )
        for serial in serials {
            try db.execute(
                sql: "INSERT INTO correctionTarget (serial, outbox) VALUES (?, ?)",
                arguments: [serial, position]
            )
        }
    }
}
