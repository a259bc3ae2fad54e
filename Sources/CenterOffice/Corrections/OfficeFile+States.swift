import Credentials
import Foundation
import GRDB
package import LedgerCore

extension OfficeFile {
    /// What this office signed, with the states that follow from all that is known: from what was seen of the ledger,
    /// and from what waits in the outbox as if it were there.
    ///
    /// - Parameters:
    ///   - ledger: What was seen of the ledger.
    ///   - digest: An act whose own replacements do not count yet.
    /// - Returns: The states.
    /// - Throws: Where the office file is damaged or cannot be read.
    package func states(in ledger: KnownLedger, exceptAct digest: [UInt8] = []) throws -> StatusMemory {
        var memory = StatusMemory(center: centerID)
        for known in ledger.statements {
            if case .session(let session) = known.statement.content {
                memory.open(session, identity: known.statement.identity, index: known.index)
            }
        }
        try database.read { db in
            try Self.addQueuedSessions(to: &memory, in: db)
            try Self.addCertificates(to: &memory, in: db)
            try Self.addSuccessions(to: &memory, except: digest, in: db)
            let seen = ledger.statements.map { Change(index: $0.index, statement: $0.statement) }
            let identities = Set(seen.map(\.statement.identity))
            let own = try Self.ownChanges(in: db).filter { !identities.contains($0.statement.identity) }
            for change in seen + own { change.apply(to: &memory) }
        }
        return memory
    }

    /// What waits comes after all that is in the ledger, in the outbox's order.
    private static let waiting = 1 << 40

    private struct Change {
        let index: Int
        let statement: LedgerCore.Statement

        func apply(to memory: inout StatusMemory) {
            guard case .status(let status) = statement.content else { return }
            let isOfficers = statement.issuer.hasSuffix("-AUTHORITY")
            memory.apply(status, identity: statement.identity, isOfficers: isOfficers, index: index)
        }
    }

    private static func index(_ row: Row) -> Int { row["entry"] ?? waiting + (row["place"] as Int) }

    private static func addQueuedSessions(to memory: inout StatusMemory, in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT position AS place, entry, statement FROM outbox
                WHERE type = ? AND (entry IS NOT NULL OR refusal IS NULL) ORDER BY position
                """,
            arguments: [StatementType.session.rawValue]
        )
        for row in rows {
            let statement = try LedgerCore.Statement(parsing: Array(row["statement"] as Data))
            guard case .session(let session) = statement.content else { continue }
            memory.open(session, identity: statement.identity, index: index(row))
        }
    }

    private static func addCertificates(to memory: inout StatusMemory, in db: Database) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT serial, number, session, outbox.position AS place, entry
                FROM certificate JOIN outbox USING (serial)
                WHERE credential IS NOT NULL AND isReplaced = 0 AND (entry IS NOT NULL OR outbox.refusal IS NULL)
                """
        )
        for row in rows {
            memory.issue(serial: row["serial"], number: row["number"], session: row["session"], index: index(row))
        }
    }

    private static func addSuccessions(
        to memory: inout StatusMemory,
        except digest: [UInt8],
        in db: Database
    ) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT predecessor, successor, outbox.position AS place, entry
                FROM succession JOIN outbox ON outbox.serial = successor
                JOIN certificate ON certificate.serial = successor JOIN act ON act.id = certificate.act
                WHERE isReplaced = 0 AND (entry IS NOT NULL OR outbox.refusal IS NULL) AND digest != ?
                """,
            arguments: [Data(digest)]
        )
        for row in rows { memory.supersede(row["predecessor"], by: row["successor"], index: index(row)) }
    }

    /// The changes of status that this office signed and the ledger did not refuse.
    private static func ownChanges(in db: Database) throws -> [Change] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT position AS place, entry, statement FROM outbox
                WHERE type = ? AND (entry IS NOT NULL OR refusal IS NULL) ORDER BY position
                """,
            arguments: [StatementType.status.rawValue]
        ).map { row in
            Change(index: index(row), statement: try LedgerCore.Statement(parsing: Array(row["statement"] as Data)))
        }
    }
}
