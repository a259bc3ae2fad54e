/// The claims of a credential that are personal, and therefore hidden.
package enum ClaimName: String, Sendable, CaseIterable {
    /// As in the passport.
    case familyName
    case givenName
    /// An object with `bn`, `ja` or both.
    case nativeName
    case birthDate
    case passportNumber
    case nationalId
    /// The number that the issuer knows the holder by.
    case issuerNumber
    case formerFamilyName
    case formerGivenName
    case formerPassportNumber
    /// An Open Badges 3.0 Result array.
    case result
    case activityStartDate
    case activityEndDate
    case employer
    case tasks
    /// The numbers of certificates that this one rests on.
    case basedOn
    /// The SHA-256 of the photo in the certificate's file.
    case photoDigest

    /// Whether the claim is printed on paper unless the center decides otherwise: neither a passport number, nor a
    /// score, nor a photo is.
    package var isPrintedByDefault: Bool {
        switch self {
        case .passportNumber, .formerPassportNumber, .result, .photoDigest: false
        default: true
        }
    }
}
