import Credentials
import LedgerCrypto

/// What a certificate says inside of who holds it, as far as it is shown and was signed.
package struct PersonClaims: Sendable {
    package let name: PersonName

    /// `YYYY-MM-DD`.
    package let birthDate: String?
    package let passportNumber: String?

    /// The name in an earlier passport; only an identity link has it.
    package let formerName: PersonName
    package let formerPassportNumber: String?

    private let nationalID: String?
    private let issuerNumber: String?
    private let center: String

    /// Nil where nothing was shown that was signed.
    package init?(_ verification: Verification) {
        guard let claims = verification.claims, let certificate = verification.certificate else { return nil }
        name = PersonName(family: claims[.familyName]?.string, given: claims[.givenName]?.string)
        birthDate = claims[.birthDate]?.string
        passportNumber = claims[.passportNumber]?.string
        formerName = PersonName(family: claims[.formerFamilyName]?.string, given: claims[.formerGivenName]?.string)
        formerPassportNumber = claims[.formerPassportNumber]?.string
        nationalID = claims[.nationalId]?.string
        issuerNumber = claims[.issuerNumber]?.string
        center = certificate.center
    }

    /// Whether both are shown to be of one person: by the name, the birth date, and a number that both bear. Many
    /// people share a name and a birth date.
    package func isShownToBe(_ other: PersonClaims) -> Bool {
        guard name.isSpelled(like: other.name), Self.areSame(birthDate, other.birthDate) else { return false }
        return Self.areSame(passportNumber, other.passportNumber) || Self.areSame(nationalID, other.nationalID)
            || center.hasSameBytes(as: other.center) && Self.areSame(issuerNumber, other.issuerNumber)
    }

    /// Whether both are shown, and are the same.
    static func areSame(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return false }
        return one.hasSameBytes(as: other)
    }

    /// Whether both are shown, and differ.
    static func differ(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return false }
        return !one.hasSameBytes(as: other)
    }
}
