package import Credentials
import Foundation
import GRDB

extension OfficeFile {
    /// A certificate that is signed and not in the ledger, as far as this office knows.
    package struct Unsent: Sendable {
        package let number: CertificateNumber
        /// The issuer-signed JWT, which names no person.
        package let statement: [UInt8]
    }

    /// A certificate that is in the ledger.
    package struct Logged: Sendable {
        package let row: Int
        package let number: CertificateNumber
        package let credential: SDJWT
        package let index: Int
        package let proof: String
    }

    /// What of an act is still to be sent, what the ledger refused before included.
    package func unsent(_ act: Act) throws -> [Unsent] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, credential FROM certificate
                    WHERE act = ? AND credential IS NOT NULL AND position IS NULL ORDER BY serial
                    """,
                arguments: [act.id]
            ).map { row in
                Unsent(
                    number: try CertificateNumber(parsing: row["number"] as String),
                    statement: try SDJWT(parsing: Array(row["credential"] as Data)).issuerJWT.bytes
                )
            }
        }
    }

    /// What the ledger said to a certificate.
    package enum Outcome: Sendable {
        case logged(Receipt)
        /// It does not take the serial back, and can be sent again.
        case refused(String)
    }

    /// Keeps what the ledger said, in one commit.
    package func keep(_ outcomes: [(number: CertificateNumber, outcome: Outcome)]) throws {
        try database.write { db in
            for (number, outcome) in outcomes {
                switch outcome {
                case .logged(let receipt):
                    try db.execute(
                        sql: "UPDATE certificate SET position = ?, proof = ?, refusal = NULL WHERE number = ?",
                        arguments: [receipt.index, receipt.proof, number.description]
                    )
                case .refused(let reason):
                    try db.execute(
                        sql: "UPDATE certificate SET refusal = ? WHERE number = ? AND position IS NULL",
                        arguments: [reason, number.description]
                    )
                }
            }
        }
    }

    /// The certificates of an act that are in the ledger, in the roster's order.
    package func logged(_ act: Act) throws -> [Logged] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rosterRow, number, credential, position, proof FROM certificate
                    WHERE act = ? AND position IS NOT NULL AND credential IS NOT NULL ORDER BY rosterRow
                    """,
                arguments: [act.id]
            ).map { row in
                Logged(
                    row: row["rosterRow"],
                    number: try CertificateNumber(parsing: row["number"] as String),
                    credential: try SDJWT(parsing: Array(row["credential"] as Data)),
                    index: row["position"],
                    proof: row["proof"] ?? ""
                )
            }
        }
    }

    /// The workers whom this office certified in a session by other acts.
    ///
    /// What the ledger refused and can admit no more counts for nobody.
    func certified(inSession session: String, exceptAct digest: [UInt8], at time: Int64) throws -> [Certified] {
        let credentials = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT number, credential FROM certificate JOIN act ON act.id = certificate.act
                    WHERE session = ? AND digest != ? AND credential IS NOT NULL
                    AND (position IS NOT NULL OR refusal IS NULL OR validFrom >= ?)
                    """,
                arguments: [session, Data(digest), IssuingWindow(at: time).first.description]
            ).map { (number: $0["number"] as String, credential: Array($0["credential"] as Data)) }
        }
        return try credentials.map { try Certified(number: $0.number, credential: SDJWT(parsing: $0.credential)) }
    }
}

/// Someone whom this office certified.
struct Certified {
    let number: String
    let id: String
    let supersedes: String?
    let worker: Worker

    init(number: String, credential: SDJWT) throws {
        self.number = number
        let payload = credential.issuerJWT.payload.root
        id = payload["id"]?.string ?? ""
        supersedes = payload["supersedes"]?.string
        let claims = credential.disclosures.compactMap { disclosure in
            ClaimName(rawValue: disclosure.name).map { (name: $0, value: JSONTree(disclosure.value)) }
        }
        worker = Worker(row: 0, claims: claims, outcome: .passed, supersedes: nil)
    }
}
