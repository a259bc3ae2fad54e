import Credentials
import Foundation
import GRDB
import LedgerCrypto

// A certificate whose day of issue is more than 60 days ago can enter the ledger no more. Where the ledger has also
// said that it does not hold it, it is dead: it takes no seat, and its row can be certified anew.
extension OfficeFile {
    /// Moves what of a stale act is dead, or was never signed, to an act of its own, which keeps its serials and
    /// its day.
    ///
    /// - Returns: The rows that have no certificate now; none while an answer of the ledger is missing.
    func leaveBehind(_ act: Act, in db: Database) throws -> [Int] {
        let unanswered = "credential IS NOT NULL AND position IS NULL AND refusal IS NULL"
        guard
            try Row.fetchOne(
                db,
                sql: "SELECT * FROM certificate WHERE act = ? AND \(unanswered)",
                arguments: [act.id]
            ) == nil
        else { return [] }
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT serial, rosterRow FROM certificate WHERE act = ? AND position IS NULL ORDER BY rosterRow",
            arguments: [act.id]
        )
        guard let serial = rows.first?["serial"] as Int? else { return [] }
        // A serial is left behind once, so that this digest is no other act's.
        let digest = sha256(Array("left behind\n\(act.id)\n\(serial)".utf8))
        try db.execute(
            sql: "INSERT INTO act (digest, session, achievement, validFrom, validUntil) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                Data(digest), act.session, act.achievement, act.validFrom.description, act.validUntil?.description,
            ]
        )
        try db.execute(
            sql: """
                UPDATE outbox SET isReplaced = 1
                WHERE serial IN (SELECT serial FROM certificate WHERE act = ? AND position IS NULL)
                """,
            arguments: [act.id]
        )
        try db.execute(
            sql: "UPDATE certificate SET act = ? WHERE act = ? AND position IS NULL",
            arguments: [db.lastInsertedRowID, act.id]
        )
        return rows.map { $0["rosterRow"] }
    }
}
