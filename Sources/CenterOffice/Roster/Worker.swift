package import Credentials

/// A row of a roster, checked: whom a certificate is for and what it says of them.
package struct Worker: Sendable {
    /// As a spreadsheet counts: the header is row 1.
    package let row: Int

    /// What only the worker's file and the office file hold.
    package private(set) var claims: [(name: ClaimName, value: JSONTree)]

    package let outcome: Outcome

    /// The certificate that this one takes the place of.
    package var supersedes: CertificateNumber?

    /// When it was awarded, where it is entered later.
    package var awardedDate: CivilDate?

    /// The name of the file with the worker's photo; nil where there is none.
    var photoFile: String?

    /// The photo that goes into the certificate's file; a claim binds it.
    package private(set) var photo: Photo?

    /// The same worker with a photo.
    func showing(_ photo: Photo) -> Worker {
        var worker = self
        worker.photo = photo
        worker.claims = claims.filter { $0.name != .photoDigest } + [(.photoDigest, .string(photo.digest))]
        return worker
    }

    init(
        row: Int,
        claims: [(name: ClaimName, value: JSONTree)],
        outcome: Outcome,
        supersedes: CertificateNumber? = nil,
        awardedDate: CivilDate? = nil,
        photoFile: String? = nil
    ) {
        self.row = row
        self.claims = claims
        self.outcome = outcome
        self.supersedes = supersedes
        self.awardedDate = awardedDate
        self.photoFile = photoFile
    }

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
