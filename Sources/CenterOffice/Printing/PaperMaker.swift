package import Credentials
import LedgerCore
import LedgerCrypto

/// Makes what is printed of what was signed, with the names that the ledger has for it.
package struct PaperMaker: Sendable {
    private let ledger: KnownLedger
    private let page: String
    private let left: Set<ClaimName>
    private let showsPhoto: Bool

    /// - Parameters:
    ///   - ledger: What is known of the ledger.
    ///   - page: The host, and path if any, of the verification page; nil for the ledger's own.
    ///   - left: Claims that are left off the paper.
    ///   - showsPhoto: Whether the photo in a certificate's file is printed.
    package init(ledger: KnownLedger, page: String?, leavingOff left: Set<ClaimName> = [], showsPhoto: Bool = false) {
        self.ledger = ledger
        self.page = page ?? ledger.genesis.origin
        self.left = left
        self.showsPhoto = showsPhoto
    }

    /// The first line of a job.
    package func job(layout: PaperLayout, language: PaperLanguage, count: Int) -> PrintJob {
        PrintJob(layout: layout, language: language, count: count, page: page)
    }

    /// One certificate on its way to paper.
    ///
    /// - Parameters:
    ///   - signed: What the office keeps.
    ///   - file: The certificate's file, where one was written; nil makes one of what the office has.
    ///   - isFirst: Whether the privacy notice comes with it.
    /// - Returns: What the printer needs of it.
    /// - Throws: `OfficeError`, or what the certificate's form throws.
    package func certificate(
        _ signed: SignedCertificate,
        file: CertificateFile?,
        isFirst: Bool
    ) throws -> PrintedCertificate {
        let file =
            file
            ?? CertificateFile(credential: signed.credential.bytes, proof: signed.proof, photo: signed.photo)
        let clear = try ClearFacts(signed)
        let claims = PaperPayload.printable(signed.credential, credentialID: clear.id, seed: signed.seed)
            .filter { !left.contains($0.name) }
        let payload = PaperPayload(
            origin: ledger.genesis.origin,
            number: signed.number,
            signingInput: signed.credential.issuerJWT.signingInput,
            seed: signed.seed,
            claims: claims.map { ($0.name.rawValue, $0.value) }
        )
        let definition = try ledger.achievement(clear.achievement)
        return PrintedCertificate(
            number: signed.number.description,
            achievement: PrintedText(definition.names),
            description: PrintedText(definition.descriptions),
            kind: definition.kind.rawValue,
            outcome: clear.outcome,
            places: clear.places,
            center: ledger.printedName(clear.center, of: signed.number.centerID),
            issuedOn: clear.issuedOn,
            validUntil: clear.validUntil,
            awardedOn: clear.awardedOn,
            issuer: ledger.staffCode(
                ofKey: signed.credential.issuerJWT.header.kid,
                at: signed.number.centerID
            ),
            claims: try claims.map { claim in
                guard let printed = PrintedClaim(name: claim.name, value: claim.value) else {
                    throw OfficeError.impossible(PrintingWords.unprintable(signed.number, claim.name.rawValue))
                }
                return printed
            },
            code: signed.seed.verificationCode,
            url: payload.url(page: page),
            numberURL: PaperPayload.numberURL(signed.number, page: page),
            file: file.bytes,
            photo: try showsPhoto ? photo(file, signed) : nil,
            isFirst: isFirst
        )
    }

    /// The photo in the file, which must be the one that was signed; nil where there is none.
    private func photo(_ file: CertificateFile, _ signed: SignedCertificate) throws -> [UInt8]? {
        guard let bytes = file.photo else { return nil }
        let photo = try Photo(jpeg: bytes)
        let digest = signed.credential.disclosures.first { $0.name == ClaimName.photoDigest.rawValue }?.value
        guard digest?.hasString(photo.digest) == true else {
            throw OfficeError.impossible(PrintingWords.otherPhoto(signed.number))
        }
        return bytes
    }
}
