package import Credentials
import Foundation
import GRDB

extension OfficeFile {
    /// A certificate that is signed, with the best proof of it that there is.
    package struct Issued: Sendable {
        package let row: Int
        package let number: CertificateNumber
        package let credential: SDJWT

        /// Its place in the ledger; nil until it is logged.
        package let index: Int?

        /// A tlog-proof; nil until it is logged.
        package let proof: String?
        package let standing: FileStanding
    }

    /// The certificates of an act that are signed, in the roster's order.
    package func issued(_ act: Act) throws -> [Issued] { try issued(act, where: "TRUE") }

    /// Those of them whose files do not show yet what is known.
    func unfiled(_ act: Act) throws -> [Issued] {
        try issued(act, where: "filed < CASE WHEN entry IS NULL THEN 0 ELSE 1 + isCountersigned END")
    }

    private func issued(_ act: Act, where condition: String) throws -> [Issued] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rosterRow, number, credential, entry, outbox.proof AS proof, isCountersigned
                    FROM certificate JOIN outbox USING (serial)
                    WHERE act = ? AND credential IS NOT NULL AND seed IS NOT NULL AND \(condition)
                    ORDER BY rosterRow
                    """,
                arguments: [act.id]
            ).map { row in
                Issued(
                    row: row["rosterRow"],
                    number: try CertificateNumber(parsing: row["number"] as String),
                    credential: try SDJWT(parsing: Array(row["credential"] as Data)),
                    index: row["entry"],
                    proof: row["proof"],
                    standing: FileStanding(row)
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
