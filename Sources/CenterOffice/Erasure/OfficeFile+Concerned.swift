package import Credentials
import Foundation
import GRDB
import LedgerCrypto

/// Whose certificate a number is, as far as the office still knows.
package struct ConcernedPerson: Sendable, Equatable {
    /// Family name and given name; empty once erased, and before it was signed.
    package let name: String
    package let isErased: Bool
}

extension OfficeFile {
    /// Whom an erasure would concern.
    ///
    /// - Returns: Nil where this office has no such certificate, its own or a predecessor's.
    package func concerned(by number: CertificateNumber) throws -> ConcernedPerson? {
        let row = try database.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT credential, seed IS NULL AS isErased FROM certificate WHERE number = ?1
                    UNION ALL SELECT credential, seed IS NULL FROM inherited WHERE number = ?1
                    """,
                arguments: [number.description]
            )
        }
        guard let row else { return nil }
        let credential = try (row["credential"] as Data?).map { try SDJWT(parsing: Array($0)) }
        return ConcernedPerson(name: credential?.holderName ?? "", isErased: row["isErased"])
    }
}

extension SDJWT {
    /// Family name and given name, as far as they are disclosed.
    var holderName: String {
        [ClaimName.familyName, .givenName].compactMap { name in
            disclosures.first { $0.name.hasSameBytes(as: name.rawValue) }?.value.string
        }.joined(separator: " ")
    }
}
