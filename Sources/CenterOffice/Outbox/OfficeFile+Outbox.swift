import Foundation
import GRDB
package import LedgerCore

extension OfficeFile {
    /// All that this office signed, in the order in which it leaves the house.
    package func outbox() throws -> [OutboxItem] { try outbox("TRUE", []) }

    /// What of an act was signed.
    package func outbox(of act: Act) throws -> [OutboxItem] {
        try outbox("serial IN (SELECT serial FROM certificate WHERE act = ?)", [act.id])
    }

    /// What the ledger refused and was not signed anew.
    package func refused() throws -> [OutboxItem] {
        try outbox("entry IS NULL AND refusal IS NOT NULL AND isReplaced = 0", [])
    }

    /// What waits though it was sent: the ledger said that it is early.
    package func early() throws -> [OutboxItem] {
        try outbox("entry IS NULL AND refusal IS NULL AND isReplaced = 0 AND notice IS NOT NULL", [])
    }

    /// What has an identity, where this office signed it.
    package func outboxItem(_ identity: String) throws -> OutboxItem? {
        try outbox("identity = ?", [identity]).first
    }

    /// The proof of a statement that is in the ledger: the one that the trust policy accepts as soon as there is one.
    package func proof(of item: OutboxItem) throws -> String? {
        try database.read { db in
            try String.fetchOne(db, sql: "SELECT proof FROM outbox WHERE position = ?", arguments: [item.position])
        }
    }

    /// How many statements wait to be sent, those included that something holds back.
    package var waitingCount: Int {
        get throws {
            try database.read { db in
                try Int.fetchOne(
                    db,
                    sql: "SELECT COUNT(*) FROM outbox WHERE entry IS NULL AND refusal IS NULL AND isReplaced = 0"
                ) ?? 0
            }
        }
    }

    /// What waits because something that it rests on was refused.
    package struct Held: Sendable, Equatable {
        package let identity: String
        package let type: StatementType
        /// The identity of what was refused.
        package let cause: String
    }

    /// All that a refusal holds back, in order.
    package func held() throws -> [Held] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    WITH RECURSIVE held (position, cause) AS (
                        SELECT outboxNeed.outbox, outbox.identity FROM outboxNeed JOIN outbox ON position = needs
                        WHERE isHard = 1 AND entry IS NULL AND refusal IS NOT NULL
                        UNION SELECT outboxNeed.outbox, cause FROM outboxNeed JOIN held ON held.position = needs
                    )
                    SELECT identity, type, MIN(cause) AS cause FROM held JOIN outbox USING (position)
                    WHERE entry IS NULL AND refusal IS NULL AND isReplaced = 0 GROUP BY position ORDER BY position
                    """
            ).map { row in
                guard let type = StatementType(rawValue: row["type"] as String) else {
                    throw OfficeError.damaged("a statement of the outbox is of no known type")
                }
                return Held(identity: row["identity"], type: type, cause: row["cause"])
            }
        }
    }

    private func outbox(_ condition: String, _ arguments: StatementArguments) throws -> [OutboxItem] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT \(OutboxItem.columns) FROM outbox WHERE \(condition) ORDER BY position",
                arguments: arguments
            ).map(OutboxItem.init)
        }
    }
}
