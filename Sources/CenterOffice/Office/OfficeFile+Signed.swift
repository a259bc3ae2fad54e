package import Credentials
import Foundation
import GRDB
package import LedgerCore
package import TransparencyLog

// What this office has put its name to. Whatever else a ledger holds under that name, somebody else signed.
extension OfficeFile {
    /// Whether the office signed this very statement, which is no certificate.
    package func hasSigned(_ statement: LedgerCore.Statement) throws -> Bool {
        let content = try database.read { db in
            // What was signed before there was an outbox was noted without the statement.
            try Data.fetchOne(
                db,
                sql: """
                    SELECT content FROM outbox WHERE identity = ?1 AND serial IS NULL
                    UNION ALL SELECT content FROM signed WHERE identity = ?1
                    """,
                arguments: [statement.identity]
            )
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
