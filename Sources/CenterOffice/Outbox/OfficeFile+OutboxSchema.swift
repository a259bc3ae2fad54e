import Credentials
import Foundation
import GRDB
import LedgerCore

extension OfficeFile {
    /// Rows of `outbox` are never deleted: what was signed stays known. `outboxNeed` says which statement has to be
    /// answered before another is sent: a hard need must be in the ledger, a soft one may have been refused.
    static func createOutbox(_ db: Database) throws {
        try db.create(table: "outbox", options: .strict) { table in
            table.autoIncrementedPrimaryKey("position")
            table.column("identity", .text).notNull().unique()
            table.column("content", .blob).notNull()
            table.column("type", .text).notNull()
            table.column("statement", .blob).notNull()
            table.column("issuedAt", .integer).notNull()
            table.column("session", .text).indexed()
            table.column("serial", .integer).unique().references("certificate")
            table.column("notice", .text)
            table.column("refusal", .text)
            table.column("detail", .text)
            table.column("entry", .integer)
            table.column("proof", .text)
            table.column("isCountersigned", .integer).notNull().defaults(to: 0)
            table.column("isReplaced", .integer).notNull().defaults(to: 0)
        }
        try db.create(table: "outboxNeed", options: .strict) { table in
            table.column("outbox", .integer).notNull().references("outbox")
            table.column("needs", .integer).notNull().references("outbox").indexed()
            table.column("isHard", .integer).notNull()
            table.primaryKey(["outbox", "needs"])
        }
        try db.create(
            index: "outboxWaiting",
            on: "outbox",
            columns: ["position"],
            condition: Column("entry") == nil && Column("refusal") == nil
        )
        // The folder that an act's files were written to, and which proof each file has.
        try db.alter(table: "act") { $0.add(column: "folder", .text) }
        try db.alter(table: "certificate") { $0.add(column: "filed", .integer) }
        try adoptCertificates(db)
    }

    /// Puts what was signed before there was an outbox into it.
    private static func adoptCertificates(_ db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT serial, credential, refusal, position, proof FROM certificate
                WHERE credential IS NOT NULL ORDER BY serial
                """
        )
        for row in rows {
            let credential = try SDJWT(parsing: Array(row["credential"] as Data))
            let statement = try LedgerCore.Statement(parsing: credential.issuerJWT.bytes)
            try insert(statement, serial: row["serial"], in: db)
            try db.execute(
                sql: "UPDATE outbox SET refusal = ?, detail = '', entry = ?, proof = ? WHERE serial = ?",
                arguments: [
                    row["refusal"] as String?, row["position"] as Int?, row["proof"] as String?, row["serial"] as Int,
                ]
            )
        }
    }
}
