import Credentials
import Foundation
import GRDB

extension OfficeFile {
    /// Whether every row of an order has its certificate, so that no more is signed for it.
    func isSigned(_ order: IssuingOrder) throws -> Bool {
        try database.read { db in
            guard let act = try act(of: order, in: db) else { return false }
            let unfinished = "SELECT * FROM certificate WHERE act = ? AND (credential IS NULL OR refusal IS NOT NULL)"
            return try Row.fetchOne(db, sql: unfinished, arguments: [act.id]) == nil
        }
    }

    /// How many people this office certified in a session whose certificates do not say that they did not pass.
    ///
    /// What the ledger refused counts for nobody, and a certificate that was corrected counts once.
    package func certifiedCount(inSession session: String) throws -> Int {
        let credentials = try database.read { db in
            try Data.fetchAll(
                db,
                sql: """
                    SELECT credential FROM certificate JOIN act ON act.id = certificate.act
                    JOIN outbox USING (serial)
                    WHERE act.session = ? AND credential IS NOT NULL
                    AND (outbox.entry IS NOT NULL OR outbox.refusal IS NULL)
                    AND NOT EXISTS (
                        SELECT * FROM succession JOIN outbox AS later ON later.serial = succession.successor
                        WHERE succession.predecessor = certificate.serial
                        AND (later.entry IS NOT NULL OR later.refusal IS NULL)
                    )
                    """,
                arguments: [session]
            )
        }
        return try credentials.count { credential in
            let outcome = try SDJWT(parsing: Array(credential)).issuerJWT.payload.root["outcome"]?.string
            return outcome.flatMap(Outcome.init(rawValue:)) != .notPassed
        }
    }

    /// How many seats of each session are taken: a certificate that replaces one of the same session takes that one's.
    package func takenSeats() throws -> [String: Int] {
        let rows = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT act.session AS held, COUNT(*) AS seats
                    FROM certificate JOIN act ON act.id = certificate.act LEFT JOIN outbox USING (serial)
                    WHERE act.session IS NOT NULL AND credential IS NOT NULL AND COALESCE(isReplaced, 0) = 0
                    AND NOT EXISTS (
                        SELECT * FROM succession JOIN certificate AS earlier ON earlier.serial = predecessor
                        JOIN act AS earlierAct ON earlierAct.id = earlier.act
                        WHERE successor = certificate.serial AND earlierAct.session = act.session
                    )
                    GROUP BY act.session
                    """
            ).map { (session: $0["held"] as String, seats: $0["seats"] as Int) }
        }
        return Dictionary(rows.map { ($0.session, $0.seats) }) { first, _ in first }
    }

    /// - Throws: `impossible` where this office's own session was refused by the ledger.
    package func checkNotRefused(_ session: String) throws {
        guard let item = try outboxItem(session), case .refused(let code, let detail) = item.state else { return }
        throw OfficeError.impossible(OfficeWords.refusedSession(session, code, detail))
    }
}
