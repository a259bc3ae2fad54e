package import Credentials
import Foundation
import GRDB

/// One issuing of certificates to the workers of a roster.
///
/// The same roster for the same session is the same act, however often it is begun: what was done before is
/// found again and the rest is done, on the terms that it was begun with.
package struct Act: Sendable, Equatable {
    let id: Int64
    /// The identity of the session; nil where none is needed.
    package let session: String?
    /// `code/version`.
    package let achievement: String
    package let validFrom: CivilDate
    package let validUntil: CivilDate?
}

/// A serial that a row of a roster was given, with the seed of its salts, before anything was signed.
package struct Reservation: Sendable, Equatable {
    package let row: Int
    package let number: CertificateNumber
    package let seed: Seed
}

/// How far a certificate has come.
package enum CertificateState: Sendable, Equatable {
    case reserved
    case signed
    /// Refused by the ledger, for a reason; it can be sent again.
    case refused(String)
    /// In the ledger at an index, by the ledger's own word.
    case logged(index: Int)
    /// The same, by the word of all whom the trust policy asks for.
    case countersigned(index: Int)
    /// All that was personal in it was destroyed; what the ledger has of it stands.
    case erased
}

/// A row of the table that an office gets back: which certificate a row of the roster became.
package struct CertificateLine: Sendable, Equatable {
    package let row: Int
    package let number: String
    package let state: CertificateState
}

extension Act {
    init(_ order: IssuingOrder, _ terms: IssuingTerms, id: Int64) {
        self.id = id
        session = order.session
        achievement = order.achievement
        validFrom = terms.validFrom
        validUntil = terms.validUntil
    }

    init(_ row: Row) throws {
        guard let validFrom = CivilDate(parsing: row["validFrom"] as String) else {
            throw OfficeError.damaged("an act has no day of issue")
        }
        id = row["id"]
        session = row["session"]
        achievement = row["achievement"]
        self.validFrom = validFrom
        validUntil = (row["validUntil"] as String?).flatMap { CivilDate(parsing: $0) }
    }
}

extension CertificateState {
    init(_ row: Row) {
        if row["isErased"] as Bool {
            self = .erased
        } else if let index = row["position"] as Int? {
            self = (row["isCountersigned"] as Int?) == 1 ? .countersigned(index: index) : .logged(index: index)
        } else if let refusal = row["refusal"] as String? {
            self = .refused(refusal)
        } else {
            self = (row["isSigned"] as Bool) ? .signed : .reserved
        }
    }
}
