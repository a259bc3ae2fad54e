import Credentials
import Foundation
import GRDB
import LedgerCore

// What the papers of a predecessor's certificates need besides the certificates: the accreditations that name the
// center and its people. This office did not read them in the ledger; they count for print alone.
extension OfficeFile {
    static func createPredecessors(_ db: Database) throws {
        try db.create(table: "predecessor", options: .strict) { table in
            table.primaryKey("position", .integer)
            table.column("statement", .blob).notNull()
        }
    }

    /// The accreditations that a file has of its own center and of those that it succeeds, in the ledger's order.
    func handedOverAccreditations() throws -> [(position: Int, statement: Data)] {
        try database.read { db in
            let rows = try Row.fetchAll(
                db,
                sql:
                    "SELECT position, statement FROM known UNION SELECT position, statement FROM predecessor ORDER BY 1"
            )
            return try rows.compactMap { row in
                let bytes = row["statement"] as Data
                let statement = try LedgerCore.Statement(parsing: Array(bytes))
                guard case .accreditation(let accreditation) = statement.content,
                    !accreditation.center.id.hasSuffix("-AUTHORITY")
                else { return nil }
                return (row["position"], bytes)
            }
        }
    }

    /// Takes a predecessor's accreditations.
    static func take(accreditations: [(position: Int, statement: Data)], in db: Database) throws {
        for (position, statement) in accreditations {
            try db.execute(
                sql: "INSERT INTO predecessor (position, statement) VALUES (?, ?) ON CONFLICT (position) DO NOTHING",
                arguments: [position, statement]
            )
        }
    }

    func predecessorStatements(in db: Database) throws -> [LedgerCore.Statement] {
        try Data.fetchAll(db, sql: "SELECT statement FROM predecessor ORDER BY position")
            .map { try LedgerCore.Statement(parsing: Array($0)) }
    }

    /// The certificates of a predecessor's session that were not erased.
    func inheritedNumbers(inSession session: String) throws -> [CertificateNumber] {
        try database.read { db in
            try String.fetchAll(
                db,
                sql: "SELECT number FROM inherited WHERE session = ? AND seed IS NOT NULL ORDER BY number",
                arguments: [session]
            ).map { try CertificateNumber(parsing: $0) }
        }
    }

    /// Takes a predecessor's photos, but for those of certificates that were erased here.
    static func take(photosOf predecessor: OfficeFile, in db: Database) throws {
        for number in try predecessor.photoNumbers() {
            let isErased = try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT * FROM erasure WHERE number = ?)",
                arguments: [number]
            )
            guard isErased == false else { continue }
            try db.execute(
                sql: "INSERT INTO photo (number, jpeg) VALUES (?, ?) ON CONFLICT (number) DO NOTHING",
                arguments: [number, predecessor.jpeg(number)]
            )
        }
    }

    private func photoNumbers() throws -> [String] {
        try database.read { try String.fetchAll($0, sql: "SELECT number FROM photo") }
    }

    private func jpeg(_ number: String) throws -> Data? {
        try database.read { try Data.fetchOne($0, sql: "SELECT jpeg FROM photo WHERE number = ?", arguments: [number]) }
    }
}
