package import Credentials
import LedgerCrypto

/// What a center vouches for that has seen an old and a new identity paper of one person together: the name on a
/// certificate is that of whom the new paper names.
package struct IdentityLink: Sendable, Equatable {
    /// The credential that says so.
    package let number: String

    /// Who issued it, and as what the registry knows the center.
    package let center: String
    package let centerNames: Names?

    /// The day on which it was issued, and when the ledger took it in.
    package let issuedOn: CivilDate
    package let loggedAt: LedgerTime?

    package let formerName: PersonName
    package let name: PersonName
    package let formerPassportNumber: String

    /// Nil where it is not shown.
    package let passportNumber: String?

    private let claims: PersonClaims

    package static func == (one: IdentityLink, other: IdentityLink) -> Bool {
        one.number.hasSameBytes(as: other.number)
    }

    /// Takes a credential for what it is; nil for one that is no identity link, is not valid, or hides the earlier
    /// passport.
    ///
    /// That the center may issue such credentials is the ledger's rule: one that it may not is not valid.
    init?(_ verification: Verification) {
        guard verification.answer == .valid, let certificate = verification.certificate,
            certificate.kind == .sighted, Self.isLink(certificate), let claims = PersonClaims(verification),
            let former = claims.formerPassportNumber, !claims.name.isEmpty
        else { return nil }
        number = certificate.number
        center = certificate.center
        centerNames = certificate.centerNames
        issuedOn = certificate.issuedOn
        loggedAt = certificate.loggedAt
        formerName = PersonName(
            family: claims.formerName.family ?? claims.name.family,
            given: claims.formerName.given ?? claims.name.given
        )
        name = claims.name
        formerPassportNumber = former
        passportNumber = claims.passportNumber
        self.claims = claims
    }

    /// The achievement's code is the country's own.
    private static func isLink(_ certificate: CertifiedFacts) -> Bool {
        certificate.achievementCode?.hasSameBytes(as: "\(certificate.center.prefix(2))-IDENTITY-LINK") ?? false
    }

    /// Whether someone bears the former name and the former passport. A part of the name that did not change may have
    /// been left out; a birth date that both show must be the same.
    func joins(_ person: PersonClaims) -> Bool {
        PersonClaims.areSame(person.passportNumber, formerPassportNumber)
            && !PersonClaims.differ(person.birthDate, claims.birthDate)
            && (person.name.isSpelled(like: formerName) || person.name.isSpelled(like: claims.formerName))
    }

    /// The links among what was shown that concern each certificate, in the same order.
    package static func all(among verifications: [Verification]) -> [[IdentityLink]] {
        let links = verifications.compactMap(IdentityLink.init)
        return verifications.map { verification in
            guard verification.face != .doNotAccept, let person = PersonClaims(verification) else { return [] }
            return links.filter { link in
                verification.certificate?.number.hasSameBytes(as: link.number) == false && link.joins(person)
            }
        }
    }
}
