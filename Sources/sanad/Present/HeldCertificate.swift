import CenterOffice
import Credentials
import LedgerCrypto

/// A certificate in its holder's hand.
struct HeldCertificate {
    let file: CertificateFile
    let number: String

    /// What its file shows.
    let claims: DisclosedClaims
    private let credential: SDJWT

    /// Those that a file holds: one, or several that were joined.
    ///
    /// - Throws: `FileError`; `Failure` for what is no certificate, or shows what was not signed.
    static func all(at path: String) throws -> [HeldCertificate] {
        let bytes = try NewFile.read(path)
        do {
            return try JoinedCertificates(parsing: bytes).certificates.map(HeldCertificate.init)
        } catch {
            throw Failure(.data, PresentWords.noCertificate(path.printable, "\(error)".printable))
        }
    }

    private init(_ file: CertificateFile) throws {
        self.file = file
        credential = try SDJWT(parsing: file.credential)
        claims = try credential.disclosedClaims()
        guard let number = credential.issuerJWT.payload.root["credentialSubject"]?["licenseNumber"]?.string else {
            throw Failure(.data, PresentWords.noNumber)
        }
        self.number = number
    }

    /// The same with only those claims; a photo goes along where its digest does.
    func showing(_ names: Set<String>) throws -> HeldCertificate {
        var file = file
        let shown = credential.presenting(names)
        file.credential = shown.bytes
        if try shown.disclosedClaims()[.photoDigest] == nil { file.photo = nil }
        return try HeldCertificate(file)
    }

    /// The names of the claims that it shows, in the order of the protocol's list.
    var names: [ClaimName] { ClaimName.allCases.filter { claims[$0] != nil } }

    /// Whether it shows no name, without which nobody can tell whose it is.
    var isNameless: Bool { claims[.familyName] == nil && claims[.givenName] == nil }

    /// What everyone who has the file can read whatever is hidden, and what the ledger shows to all.
    var revealed: [(part: RevealedPart, value: String)] {
        RevealedPart.allCases.compactMap { part in
            part.value(in: credential.issuerJWT.payload.root).map { (part, $0) }
        }
    }
}
