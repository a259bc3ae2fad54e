package import Credentials

/// A row of a roster, checked: whom a certificate is for and what it says of them.
package struct Worker: Sendable {
    /// As a spreadsheet counts: the header is row 1.
    package let row: Int

    /// What only the worker's file and the office file hold.
    package let claims: [(name: ClaimName, value: JSONTree)]

    package let outcome: Outcome

    /// The certificate that this one takes the place of.
    package var supersedes: CertificateNumber?

    /// When it was awarded, where it is entered later.
    package var awardedDate: CivilDate?

    func text(_ name: ClaimName) -> String? { claims.first { $0.name == name }?.value.string }

    var passportNumber: String? { text(.passportNumber) }

    /// The name without case, punctuation and spaces, as Latin names are compared, and the birth date.
    var nameAndBirth: String {
        let name = [text(.familyName), text(.givenName)].map { part in
            (part ?? "").lowercased().filter { $0.isLetter }
        }
        return (name + [text(.birthDate) ?? ""]).joined(separator: "\u{1F}")
    }

    /// Whether a number that both have differs.
    func isCertainlyAnother(than other: Worker) -> Bool {
        [ClaimName.passportNumber, .nationalId, .issuerNumber].contains { name in
            guard let own = text(name), let others = other.text(name) else { return false }
            return own != others
        }
    }
}
