package import Credentials
import Foundation
import GRDB

/// A certificate of a center that this one succeeds.
package struct InheritedCertificate: Sendable {
    package let number: CertificateNumber
    /// The center that signed it.
    package let center: String
    /// The identity of the session; nil where none was needed.
    package let session: String?
    /// `code/version`.
    package let achievement: String
    /// With what was disclosed to the worker; nothing is, once it was erased.
    package let credential: SDJWT
    /// Its place in the ledger; nil where it was not logged yet when it was handed over.
    package let index: Int?
    /// A tlog-proof.
    package let proof: String?
}

extension OfficeFile {
    /// The certificates of predecessors that were not erased.
    package var inherited: [InheritedCertificate] {
        get throws {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM inherited WHERE seed IS NOT NULL ORDER BY number").map { row in
                    InheritedCertificate(
                        number: try CertificateNumber(parsing: row["number"] as String),
                        center: row["center"],
                        session: row["session"],
                        achievement: row["achievement"],
                        credential: try SDJWT(parsing: Array(row["credential"] as Data)),
                        index: row["entry"],
                        proof: row["proof"]
                    )
                }
            }
        }
    }
}
