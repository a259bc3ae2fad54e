import Credentials
import Foundation
import GRDB

/// How far so many statements have come; each is counted once.
package struct OutboxCounts: Sendable, Equatable {
    package let waiting: Int
    package let refused: Int
    package let logged: Int
    package let countersigned: Int

    package var signed: Int { waiting + refused + logged + countersigned }

    /// What was signed anew is counted in its new place only.
    static let sums = """
        COALESCE(SUM(isReplaced = 0 AND entry IS NULL AND outbox.refusal IS NULL), 0) AS waiting,
        COALESCE(SUM(isReplaced = 0 AND entry IS NULL AND outbox.refusal IS NOT NULL), 0) AS refused,
        COALESCE(SUM(entry IS NOT NULL AND isCountersigned = 0), 0) AS logged,
        COALESCE(SUM(entry IS NOT NULL AND isCountersigned = 1), 0) AS countersigned
        """

    init(_ row: Row) {
        waiting = row["waiting"]
        refused = row["refused"]
        logged = row["logged"]
        countersigned = row["countersigned"]
    }
}

/// The outbox, counted.
package struct OutboxSummary: Sendable {
    package let all: OutboxCounts

    /// By session, in the order in which they were first signed for; last what is under none.
    package let sessions: [OfSession]

    package let acts: [OfAct]

    package let corrections: [OfCorrection]

    /// When the oldest statement that waits was signed, in seconds since 1970.
    package let oldestWaiting: Int64?

    /// How many wait that can enter the ledger for a few more days only, and how many no more.
    package let expiring: Int
    package let expired: Int

    package struct OfSession: Sendable {
        package let session: String?
        package let counts: OutboxCounts
    }

    /// One issuing: its rows, and what was signed of them.
    package struct OfAct: Sendable {
        package let act: Act
        package let rows: Int
        package let folder: String?
        package let counts: OutboxCounts
    }

    /// From this age on, in seconds, it is said that a statement will soon be too old.
    private static let warning: Int64 = 45 * 86_400

    init(at time: Int64, in db: Database) throws {
        all = try Row.fetchOne(db, sql: "SELECT \(OutboxCounts.sums) FROM outbox").map(OutboxCounts.init).required()
        sessions = try Row.fetchAll(
            db,
            sql: """
                SELECT session, \(OutboxCounts.sums) FROM outbox GROUP BY session
                ORDER BY session IS NULL, MIN(outbox.position)
                """
        ).map { OfSession(session: $0["session"], counts: OutboxCounts($0)) }
        acts = try Row.fetchAll(
            db,
            sql: """
                SELECT act.*, COUNT(*) AS certificates, \(OutboxCounts.sums)
                FROM act JOIN certificate ON certificate.act = act.id LEFT JOIN outbox USING (serial)
                GROUP BY act.id HAVING COALESCE(MIN(isReplaced), 0) = 0 ORDER BY act.id
                """
        ).map { row in
            OfAct(
                act: try Act(row),
                rows: row["certificates"],
                folder: row["folder"],
                counts: OutboxCounts(row)
            )
        }
        corrections = try OfCorrection.all(in: db)
        let waiting = "entry IS NULL AND refusal IS NULL AND isReplaced = 0"
        oldestWaiting = try Int64.fetchOne(db, sql: "SELECT MIN(issuedAt) FROM outbox WHERE \(waiting)")
        let old = "SELECT COUNT(*) FROM outbox WHERE \(waiting) AND issuedAt < ?"
        expired = try Int.fetchOne(db, sql: old, arguments: [time - OutboxAnswer.longestWait]) ?? 0
        expiring = (try Int.fetchOne(db, sql: old, arguments: [time - Self.warning]) ?? 0) - expired
    }
}

extension Optional {
    /// A query for sums has a row whatever the table holds.
    fileprivate func required() throws -> Wrapped {
        guard let self else { throw OfficeError.damaged("the outbox cannot be counted") }
        return self
    }
}

extension OfficeFile {
    /// Counts what the outbox holds at a time, in seconds since 1970.
    package func summary(at time: Int64) throws -> OutboxSummary {
        try database.read { try OutboxSummary(at: time, in: $0) }
    }
}
