import Credentials
import GRDB
package import LedgerCore

extension OutboxSummary {
    /// One change of status: its statements, and how far the certificates that they name have come.
    package struct OfCorrection: Sendable {
        /// The URN that joins its statements, else the identity of the only one.
        package let act: String
        package let action: StatusAction
        package let reason: StatusReason
        /// The session that is changed whole; nil where certificates are named.
        package let session: String?
        /// How many certificates it names; 0 for a session.
        package let certificates: Int
        /// How many of them are changed in the ledger, and for how many the ledger said no.
        package let changed: Int
        package let refused: Int
        package let counts: OutboxCounts

        /// How many wait.
        package var left: Int { certificates - changed - refused }

        init(_ row: Row) throws {
            guard let action = StatusAction(rawValue: row["action"] as String),
                let reason = StatusReason(rawValue: row["reason"] as String)
            else { throw OfficeError.damaged("a change of status is of no known kind") }
            act = row["act"]
            self.action = action
            self.reason = reason
            session = row["concerned"]
            certificates = row["certificates"]
            changed = row["changed"]
            refused = row["lost"]
            counts = OutboxCounts(row)
        }

        /// All, in the order in which they were signed.
        static func all(in db: Database) throws -> [OfCorrection] {
            try Row.fetchAll(
                db,
                sql: """
                    SELECT act, action, reason, correction.session AS concerned, SUM(certificates) AS certificates,
                    SUM(CASE WHEN entry IS NOT NULL THEN certificates ELSE 0 END) AS changed,
                    SUM(CASE WHEN entry IS NULL AND outbox.refusal IS NOT NULL THEN certificates ELSE 0 END) AS lost,
                    \(OutboxCounts.sums)
                    FROM correction JOIN outbox ON outbox.position = correction.outbox
                    GROUP BY act ORDER BY MIN(outbox.position)
                    """
            ).map(OfCorrection.init)
        }
    }
}
