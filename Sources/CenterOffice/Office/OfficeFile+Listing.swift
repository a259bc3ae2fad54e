package import Credentials
import Foundation
import GRDB

/// A certificate as a list of a session's certificates shows it.
package struct ListedCertificate: Sendable {
    /// The row of its roster, as a spreadsheet counts.
    package let row: Int
    package let number: CertificateNumber
    /// Family name and given name; empty once it is erased.
    package let name: String
    package let outcome: String
    package let state: CertificateState
    package let isErased: Bool
}

extension OfficeFile {
    /// What is shown of a session: what is signed and was not signed anew under another number.
    private static let listed = """
        FROM certificate JOIN act ON act.id = certificate.act LEFT JOIN outbox USING (serial)
        WHERE act.session = ? AND credential IS NOT NULL AND COALESCE(isReplaced, 0) = 0
        """

    /// How many certificates were signed in a session.
    package func certificateCount(inSession session: String) throws -> Int {
        try database.read { db in
            try Int.fetchOne(db, sql: "SELECT COUNT(*) \(Self.listed)", arguments: [session]) ?? 0
        }
    }

    /// Some of the certificates that were signed in a session, in the order of their rosters.
    package func certificates(inSession session: String, from: Int, count: Int) throws -> [ListedCertificate] {
        try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT rosterRow, number, credential, seed IS NULL AS isErased, certificate.position,
                    certificate.refusal, TRUE AS isSigned, isCountersigned
                    \(Self.listed) ORDER BY certificate.act, rosterRow LIMIT ? OFFSET ?
                    """,
                arguments: [session, count, from]
            ).map(ListedCertificate.init)
        }
    }

    /// How far the certificates of each session have come.
    package func certificateCounts() throws -> [String: OutboxCounts] {
        let rows = try database.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT act.session AS held, \(OutboxCounts.sums)
                    FROM certificate JOIN act ON act.id = certificate.act JOIN outbox USING (serial)
                    WHERE act.session IS NOT NULL GROUP BY act.session
                    """
            ).map { (session: $0["held"] as String, counts: OutboxCounts($0)) }
        }
        return Dictionary(rows.map { ($0.session, $0.counts) }) { first, _ in first }
    }

    /// The numbers of serials, as far as this office dealt them, in their order.
    package func numbers(ofSerials serials: [Int]) throws -> [String] {
        try database.read { db in
            try serials.compactMap { serial in
                try String.fetchOne(db, sql: "SELECT number FROM certificate WHERE serial = ?", arguments: [serial])
            }
        }
    }

    /// What became of the rows of an order; none where it was not begun.
    package func lines(of order: IssuingOrder) throws -> [CertificateLine] {
        guard let act = try database.read({ try act(of: order, in: $0) }) else { return [] }
        return try table(act)
    }
}

extension ListedCertificate {
    fileprivate init(_ row: Row) throws {
        self.row = row["rosterRow"]
        number = try CertificateNumber(parsing: row["number"] as String)
        let credential = try SDJWT(parsing: Array(row["credential"] as Data))
        outcome = credential.issuerJWT.payload.root["outcome"]?.string ?? ""
        name = credential.holderName
        state = CertificateState(row)
        isErased = row["isErased"]
    }
}
