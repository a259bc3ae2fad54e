import Credentials
import Foundation
import GRDB
import LedgerCrypto

// What a restored file does not know: the serials that were dealt after the backup. Those in the ledger it learns from
// there. Those signed and never sent may be on papers in workers' hands, and nobody can list them: so it goes on far
// above.
extension OfficeFile {
    /// By how much a restored office jumps above the highest serial that it knows of.
    ///
    /// The ledger takes none above its highest plus 10,000. Half of that is more than any center signs between two
    /// backups without sending, and leaves the other half for certificates that the ledger refuses.
    package static let leap = 5_000

    /// A restored file reads the ledger before it deals a serial.
    ///
    /// - Returns: The serial above which the next one lies; 0 in a file that was never restored.
    func serialFloor(in db: Database) throws -> Int {
        guard let recovery = try Row.fetchOne(db, sql: "SELECT floor FROM recovery") else { return 0 }
        guard let floor = recovery["floor"] as Int? else {
            throw OfficeError.impossible(OfficeWords.restored)
        }
        return floor
    }

    /// Sets the floor, once the ledger was read to its end. In a file that was never restored it does nothing.
    package func finishRecovery() throws {
        try database.write { db in
            guard let highest = try Int.fetchOne(db, sql: "SELECT highestKnown FROM recovery WHERE floor IS NULL")
            else {
                return
            }
            let taken = try Int.fetchOne(db, sql: "SELECT MAX(serial) FROM certificate") ?? 0
            let logged = try db.setting(.highestSerial).flatMap(Int.init) ?? 0
            // What was seen on paper may lie above what the leap reaches; the ledger would refuse to leap from there.
            let floor = max(max(taken, logged) + Self.leap, highest)
            try db.execute(sql: "UPDATE recovery SET floor = ?", arguments: [floor])
        }
    }

    /// Notes a certificate that the ledger holds and this file does not, if it was restored.
    func noteLost(_ number: CertificateNumber, entry: Int, in db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO lost (serial, number, entry) SELECT ?1, ?2, ?3
                WHERE EXISTS (SELECT * FROM recovery)
                AND NOT EXISTS (SELECT * FROM certificate WHERE serial = ?1 AND credential IS NOT NULL)
                ON CONFLICT (serial) DO NOTHING
                """,
            arguments: [number.serial, number.description, entry]
        )
    }

    /// The certificates in the ledger of which a restored file has nothing: only the workers have them.
    package var lost: [String] {
        get throws { try database.read { try String.fetchAll($0, sql: "SELECT number FROM lost ORDER BY serial") } }
    }

    /// Whether this file was restored and has not read the ledger since.
    package var awaitsLedger: Bool {
        get throws {
            try database.read { db in
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT * FROM recovery WHERE floor IS NULL)") ?? false
            }
        }
    }

    /// Retires every serial that was reserved and, as far as the backup knows, not signed: it may have been since.
    ///
    /// Their rows get new serials when their order comes again.
    func retireReservations(in db: Database) throws {
        let acts = try Row.fetchAll(
            db,
            sql: "SELECT * FROM act WHERE id IN (SELECT act FROM certificate WHERE credential IS NULL)"
        )
        for row in acts {
            let act = try Act(row)
            // An act is retired in one restore at most once.
            let count = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM act") ?? 0
            let digest = Data(sha256(Array("retired by a restore\n\(act.id)\n\(count)".utf8)))
            try db.execute(
                sql: """
                    INSERT INTO act (digest, session, achievement, validFrom, validUntil)
                    SELECT ?, session, achievement, validFrom, validUntil FROM act WHERE id = ?
                    """,
                arguments: [digest, act.id]
            )
            let retired = db.lastInsertedRowID
            try db.execute(
                sql: "UPDATE certificate SET act = ?, seed = NULL WHERE act = ? AND credential IS NULL",
                arguments: [retired, act.id]
            )
            try forgetIfEmpty(act, in: db)
        }
    }

    private func forgetIfEmpty(_ act: Act, in db: Database) throws {
        try db.execute(sql: "DELETE FROM backedUp WHERE act = ?", arguments: [act.id])
        try db.execute(
            sql: "DELETE FROM act WHERE id = ?1 AND NOT EXISTS (SELECT * FROM certificate WHERE act = ?1)",
            arguments: [act.id]
        )
    }

    /// The rows of an order that its act has no certificate for: a restore retired theirs.
    func missingRows(of order: IssuingOrder, in act: Act, db: Database) throws -> [Int] {
        let known = Set(
            try Int.fetchAll(db, sql: "SELECT rosterRow FROM certificate WHERE act = ?", arguments: [act.id])
        )
        return order.roster.workers.map(\.row).filter { !known.contains($0) }
    }
}
