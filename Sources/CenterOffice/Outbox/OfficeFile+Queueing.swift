import Credentials
import Foundation
import GRDB
package import LedgerCore
import TransparencyLog

// What the center signs goes into the outbox in the commit that makes it known here, and only from there to the
// ledger: so nothing that has left the house can be forgotten, and nothing that waits can be lost.
extension OfficeFile {
    /// Queues what was signed that is no certificate, behind everything that was signed before.
    ///
    /// What it rests on is found in the statements themselves. One that is queued already stays where it is.
    ///
    /// - Parameters:
    ///   - statements: In the order in which they are to be sent.
    ///   - time: Now, by this machine's clock, in seconds since 1970.
    /// - Throws: Where the office file cannot be written; then none of them is queued.
    package func enqueue(_ statements: [LedgerCore.Statement], at time: Int64) throws {
        try database.write { db in
            for statement in statements { try Self.enqueue(statement, in: db) }
            try db.set(.lastSignature, to: String(time))
        }
    }

    /// Queues a statement with what it needs; `serial` is a credential's.
    static func enqueue(_ statement: LedgerCore.Statement, serial: Int? = nil, in db: Database) throws {
        try insert(statement, serial: serial, in: db)
        guard db.changesCount > 0 else { return }
        let position = db.lastInsertedRowID
        try OutboxNeeds(of: position, in: db).note(statement)
        try noteCorrection(statement, at: position, serial: serial, in: db)
    }

    static func insert(_ statement: LedgerCore.Statement, serial: Int?, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO outbox (identity, content, type, statement, issuedAt, session, serial)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING
                """,
            arguments: [
                statement.identity, Data(statement.contentHash.bytes), statement.type.rawValue,
                Data(statement.jws.bytes), statement.issuedAt, statement.concernedSession, serial,
            ]
        )
    }

    /// Queues again what the ledger refused: all, or what of an act it was. What was signed anew stays out.
    package func requeue(_ act: Act? = nil) throws {
        try database.write { db in
            let rows = try Int64.fetchAll(
                db,
                sql: """
                    SELECT outbox.position FROM outbox LEFT JOIN certificate USING (serial)
                    WHERE outbox.refusal IS NOT NULL AND isReplaced = 0 AND (?1 IS NULL OR act = ?1)
                    """,
                arguments: [act?.id]
            )
            for position in rows {
                try db.execute(
                    sql: "UPDATE outbox SET refusal = NULL, detail = NULL, notice = NULL WHERE position = ?",
                    arguments: [position]
                )
                try db.execute(
                    sql:
                        "UPDATE certificate SET refusal = NULL WHERE serial = (SELECT serial FROM outbox WHERE position = ?)",
                    arguments: [position]
                )
            }
        }
    }
}

extension LedgerCore.Statement {
    /// The session that it opens, is under, or changes alone.
    fileprivate var concernedSession: String? {
        switch content {
        case .session: identity
        case .credential(let credential): credential.session
        case .status(let status):
            if case .others(.session, let targets) = status.target, targets.count == 1 { targets.first } else { nil }
        default: nil
        }
    }
}
