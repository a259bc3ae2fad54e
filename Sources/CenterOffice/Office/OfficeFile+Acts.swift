import Credentials
import Foundation
import GRDB
import LedgerCrypto

extension OfficeFile {
    /// Finds the act of an order, or begins it: every row gets its serial and its seed, in one commit and
    /// before anything is signed.
    ///
    /// Serials are dealt in random order, so that a class list gives nobody away. A crash after the commit
    /// leaves serials that only the same act uses. What of an act can enter the ledger no more is left behind with
    /// its serials, and its rows get new ones for the order's day.
    ///
    /// - Parameters:
    ///   - order: What to certify.
    ///   - time: Now, in seconds since 1970.
    ///   - generator: Returns as many random bytes as it is asked for.
    /// - Returns: The act, new or as it was begun before.
    /// - Throws: `OfficeError.impossible` where the order names another day or end than its act has, and what the
    ///   office file throws.
    package func begin(
        _ order: IssuingOrder,
        at time: Int64,
        using generator: @escaping @Sendable (Int) -> [UInt8]
    ) throws -> Act {
        try database.write { db in
            let terms = try terms(of: order, at: time, in: db)
            if let known = try act(of: order, in: db) {
                guard terms.validFrom != known.validFrom else {
                    try reserve(missingRows(of: order, in: known, db: db), for: known, in: db, using: generator)
                    return known
                }
                let rows = try leaveBehind(known, in: db)
                guard !rows.isEmpty else { return known }
                try db.execute(
                    sql: "UPDATE act SET validFrom = ?, validUntil = ? WHERE id = ?",
                    arguments: [terms.validFrom.description, terms.validUntil?.description, known.id]
                )
                let renewed = Act(order, terms, id: known.id)
                try reserve(rows, for: renewed, in: db, using: generator)
                return renewed
            }
            try db.execute(
                sql: "INSERT INTO act (digest, session, achievement, validFrom, validUntil) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    Data(order.digest), order.session, order.achievement, terms.validFrom.description,
                    terms.validUntil?.description,
                ]
            )
            let act = Act(order, terms, id: db.lastInsertedRowID)
            try reserve(order.roster.workers.map(\.row), for: act, in: db, using: generator)
            return act
        }
    }

    private func reserve(
        _ rows: [Int],
        for act: Act,
        in db: Database,
        using generator: @escaping (Int) -> [UInt8]
    ) throws {
        guard !rows.isEmpty else { return }
        let taken = try Int.fetchOne(db, sql: "SELECT MAX(serial) FROM certificate") ?? 0
        let logged = try db.setting(.highestSerial).flatMap(Int.init) ?? 0
        let first = try max(taken, logged, serialFloor(in: db)) + 1
        var random = RandomBytesGenerator(generator)
        let serials = (first..<first + rows.count).shuffled(using: &random)
        for (row, serial) in zip(rows, serials) {
            let number = try CertificateNumber(centerID: centerID, year: act.validFrom.year, serial: serial)
            try db.execute(
                sql: "INSERT INTO certificate (serial, act, rosterRow, number, seed) VALUES (?, ?, ?, ?, ?)",
                arguments: [serial, act.id, row, number.description, Data(Seed(using: generator).bytes)]
            )
        }
    }

    /// What of an act is not signed yet.
    package func unsigned(_ act: Act) throws -> [Reservation] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rosterRow, number, seed FROM certificate
                    WHERE act = ? AND credential IS NULL AND seed IS NOT NULL ORDER BY rosterRow
                    """,
                arguments: [act.id]
            ).map { row in
                let number = try CertificateNumber(parsing: row["number"] as String)
                guard let seed = Seed(bytes: Array(row["seed"] as Data)) else {
                    throw OfficeError.damaged("\(number) has no seed of 16 bytes")
                }
                return Reservation(row: row["rosterRow"], number: number, seed: seed)
            }
        }
    }

    /// The table of an act, in the roster's order.
    package func table(_ act: Act) throws -> [CertificateLine] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rosterRow, number, certificate.position, certificate.refusal,
                    credential IS NOT NULL AS isSigned, isCountersigned,
                    EXISTS (SELECT * FROM erasure WHERE erasure.number = certificate.number) AS isErased
                    FROM certificate LEFT JOIN outbox USING (serial) WHERE act = ? ORDER BY rosterRow
                    """,
                arguments: [act.id]
            ).map { CertificateLine(row: $0["rosterRow"], number: $0["number"], state: CertificateState($0)) }
        }
    }
}

/// Random numbers from a source of random bytes.
private struct RandomBytesGenerator: RandomNumberGenerator {
    private let bytes: (Int) -> [UInt8]

    init(_ bytes: @escaping (Int) -> [UInt8]) { self.bytes = bytes }

    mutating func next() -> UInt64 { bytes(8).reduce(0) { $0 << 8 | UInt64($1) } }
}
