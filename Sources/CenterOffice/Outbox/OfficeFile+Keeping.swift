package import Credentials
import Foundation
import GRDB
import LedgerCore

extension OfficeFile {
    /// A certificate that was just signed, and what goes into its file with it.
    package struct Fresh: Sendable {
        package let number: CertificateNumber
        package let credential: SDJWT
        package let photo: Photo?

        package init(number: CertificateNumber, credential: SDJWT, photo: Photo? = nil) {
            self.number = number
            self.credential = credential
            self.photo = photo
        }
    }

    /// Keeps what was signed, and queues it, before any of it leaves the house.
    ///
    /// - Parameters:
    ///   - fresh: What was signed.
    ///   - time: Now, by this machine's clock, in seconds since 1970.
    /// - Throws: What reading a statement and the office file throw; then nothing of it is kept.
    package func keep(_ fresh: [Fresh], at time: Int64) throws {
        let statements = try fresh.map { try LedgerCore.Statement(parsing: $0.credential.issuerJWT.bytes) }
        try database.write { db in
            for (fresh, statement) in zip(fresh, statements) {
                let serial = fresh.number.serial
                try db.execute(
                    sql: "UPDATE certificate SET credential = ? WHERE serial = ? AND credential IS NULL",
                    arguments: [Data(fresh.credential.bytes), serial]
                )
                guard db.changesCount > 0 else { continue }
                if let photo = fresh.photo { try Self.keep(photo, of: fresh.number, in: db) }
                try Self.enqueue(statement, serial: serial, in: db)
            }
            try db.set(.lastSignature, to: String(time))
        }
    }
}
