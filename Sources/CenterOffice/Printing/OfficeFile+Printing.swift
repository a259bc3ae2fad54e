package import Credentials
import Foundation
import GRDB

/// Which certificates are to be printed.
package enum PrintSelection: Sendable {
    /// All that are signed.
    case all
    case numbers([CertificateNumber])
    /// Those of a session, by its identity.
    case session(String)
}

/// A certificate as the office keeps it: all that its paper needs.
package struct SignedCertificate: Sendable {
    package let number: CertificateNumber
    package let seed: Seed
    package let credential: SDJWT
    /// A tlog-proof; nil while it is not logged.
    package let proof: String?

    /// A JPEG; nil where there is none.
    package var photo: [UInt8]?
}

extension OfficeFile {
    /// The certificates of a selection, in the order of their rosters.
    ///
    /// What is signed can be printed, whether the ledger has it or not. A predecessor's certificates are copied by
    /// their numbers or their session.
    ///
    /// - Throws: `OfficeError.impossible` for a number that this office did not sign, or whose facts were erased.
    package func numbers(of selection: PrintSelection) throws -> [CertificateNumber] {
        switch selection {
        case .all: try numbers(where: "1", [])
        case .session(let session):
            try numbers(where: "act IN (SELECT id FROM act WHERE session = ?)", [session])
                + inheritedNumbers(inSession: session)
        case .numbers(let numbers): try numbers.map { try signedCertificate($0).number }
        }
    }

    private func numbers(where condition: String, _ arguments: StatementArguments) throws -> [CertificateNumber] {
        try database.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT number FROM certificate
                    WHERE credential IS NOT NULL AND seed IS NOT NULL AND \(condition) ORDER BY act, rosterRow
                    """,
                arguments: arguments
            ).map { try CertificateNumber(parsing: $0) }
        }
    }

    /// One certificate with its seed, this office's or a predecessor's.
    ///
    /// - Throws: `OfficeError.impossible` where this office does not have it, or its facts were erased.
    package func signedCertificate(_ number: CertificateNumber) throws -> SignedCertificate {
        let row = try database.read { db in
            try Row.fetchOne(
                db,
                sql: """
                    SELECT seed, credential, proof FROM certificate WHERE number = ?1
                    UNION ALL SELECT seed, credential, proof FROM inherited WHERE number = ?1
                    """,
                arguments: [number.description]
            )
        }
        guard let row else { throw OfficeError.impossible(PrintingWords.notOurs(number)) }
        guard let credential = row["credential"] as Data?, let bytes = row["seed"] as Data? else {
            throw OfficeError.impossible(PrintingWords.notSigned(number))
        }
        guard let seed = Seed(bytes: Array(bytes)) else {
            throw OfficeError.damaged("\(number) has no seed of 16 bytes")
        }
        return SignedCertificate(
            number: number,
            seed: seed,
            credential: try SDJWT(parsing: Array(credential)),
            proof: row["proof"],
            photo: try photo(of: number)
        )
    }

    /// The numbers of each worker's first certificate of this office, with which comes the privacy notice.
    ///
    /// Workers are known again by name and birth date.
    package func firstCertificates() throws -> Set<String> {
        let rows = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, credential FROM certificate
                    WHERE credential IS NOT NULL AND seed IS NOT NULL ORDER BY act, rosterRow
                    """
            ).map { (number: $0["number"] as String, credential: $0["credential"] as Data) }
        }
        var known: Set<[UInt8]> = []
        var first: Set<String> = []
        for row in rows {
            let certified = try Certified(number: row.number, credential: SDJWT(parsing: Array(row.credential)))
            if known.insert(Array(certified.worker.nameAndBirth.utf8)).inserted { first.insert(row.number) }
        }
        return first
    }
}
