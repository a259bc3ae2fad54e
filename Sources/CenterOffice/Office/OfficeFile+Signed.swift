package import Credentials
import Foundation
import GRDB
package import LedgerCore
package import TransparencyLog

// What this office has put its name to. Whatever else a ledger holds under that name, somebody else signed.
extension OfficeFile {
    /// Notes what the registrar signs that is no certificate, before it leaves the house.
    package func noteSigned(_ statements: [LedgerCore.Statement]) throws {
        try database.write { db in
            for statement in statements {
                try db.execute(
                    sql: "INSERT INTO signed (identity, content) VALUES (?, ?) ON CONFLICT (identity) DO NOTHING",
                    arguments: [statement.identity, Data(statement.contentHash.bytes)]
                )
            }
        }
    }

    /// Whether the office signed this very statement, which is no certificate.
    package func hasSigned(_ statement: LedgerCore.Statement) throws -> Bool {
        let content = try database.read { db in
            try Data.fetchOne(db, sql: "SELECT content FROM signed WHERE identity = ?", arguments: [statement.identity])
        }
        return content == Data(statement.contentHash.bytes)
    }

    /// What the office signed under a certificate's number: SHA-256 of the signing input; nil where it signed nothing.
    package func content(ofCertificate number: CertificateNumber) throws -> TreeHash? {
        let credential = try database.read { db in
            try Data.fetchOne(
                db,
                sql: "SELECT credential FROM certificate WHERE number = ?",
                arguments: [number.description]
            )
        }
        return try credential.map { try SDJWT(parsing: Array($0)).issuerJWT.contentHash }
    }
}
