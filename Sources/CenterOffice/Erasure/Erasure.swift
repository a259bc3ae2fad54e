package import Credentials
import Foundation
import GRDB

/// The fact that what a center kept of a worker under a certificate's number was destroyed; it names no one.
package struct Erasure: Sendable, Hashable, Codable {
    /// The certificate's number.
    package let number: String
    /// The civil day (UTC) on which it was done.
    package let day: String
    /// Where the request is filed; nothing personal.
    package let reference: String?

    /// The most bytes of where a request is filed.
    package static let longestReference = 200

    package init(number: CertificateNumber, day: CivilDate, reference: String? = nil) {
        self.number = number.description
        self.day = day.description
        self.reference = reference
    }

    init(_ row: Row) {
        number = row["number"]
        day = row["day"]
        reference = row["reference"]
    }
}

extension OfficeFile {
    /// What was erased in this office, and in those that it succeeds.
    package var erasures: [Erasure] {
        get throws {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT * FROM erasure ORDER BY number").map(Erasure.init)
            }
        }
    }

    /// Those of some erasures that this file does not show as done.
    func notErased(_ erasures: [Erasure]) throws -> [Erasure] {
        let done = Set(try self.erasures.map(\.number))
        var seen: Set<String> = []
        return erasures.filter { !done.contains($0.number) && seen.insert($0.number).inserted }
    }
}
