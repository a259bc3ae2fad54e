package import Credentials
import Foundation
import GRDB
import LedgerCore

extension OfficeFile {
    /// Keeps what was signed, and queues it, before any of it leaves the house.
    ///
    /// - Parameters:
    ///   - credentials: What was signed under each number.
    ///   - time: Now, by this machine's clock, in seconds since 1970.
    /// - Throws: What reading a statement and the office file throw; then nothing of it is kept.
    package func keep(_ credentials: [(number: CertificateNumber, credential: SDJWT)], at time: Int64) throws {
        let signed = try credentials.map { number, credential in
            (
                serial: number.serial, credential,
                statement: try LedgerCore.Statement(parsing: credential.issuerJWT.bytes)
            )
        }
        try database.write { db in
            for (serial, credential, statement) in signed {
                try db.execute(
                    sql: "UPDATE certificate SET credential = ? WHERE serial = ? AND credential IS NULL",
                    arguments: [Data(credential.bytes), serial]
                )
                if db.changesCount > 0 { try Self.enqueue(statement, serial: serial, in: db) }
            }
            try db.set(.lastSignature, to: String(time))
        }
    }
}
