import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

/// What a verifier found out about a certificate that never was.
struct ShownSample {
    static let country = Result { try SampleCountry() }
    static let center = Result { try SampleCenter(1, in: country.get()) }

    /// A valid certificate of the claims, unless there is a reason why not.
    static func verification(
        _ serial: Int,
        code: String = SampleCountry.welding,
        kind: EvidenceKind = .tested,
        outcome: Outcome = .passed,
        claims: [ClaimName: JSONTree] = person(),
        reason: Reason? = nil
    ) throws -> Verification {
        let (country, center) = try (country.get(), center.get())
        let number = try CertificateNumber(centerID: center.id, year: 26, serial: serial)
        let body = CredentialBody(
            origin: country.origin,
            tagDate: SampleCountry.tagDate,
            centerName: center.name.en,
            number: number,
            achievement: country.achievementObject(code),
            outcome: outcome,
            validFrom: SampleCountry.start.date,
            issuedAt: SampleCountry.start.seconds,
            subjectID: uuidURN(random: randomBytes(16))
        )
        let credential = try body.signed(
            claims: ClaimName.allCases.compactMap { name in claims[name].map { (name, $0) } },
            printed: [],
            seed: Seed(using: randomBytes),
            key: center.issuer.key,
            certificate: center.issuer.certificate,
            using: randomBytes
        )
        var verification = Verification()
        guard case .credential(let content) = try Statement(parsing: credential.issuerJWT.bytes).content else {
            throw Refusal(.malformed, "no credential")
        }
        verification.certificate = CertifiedFacts(content, number: number.description, center: center.id)
        verification.certificate?.kind = kind
        verification.claims = try credential.disclosedClaims()
        if let reason { verification.add(reason) }
        return verification
    }

    /// Name, birth date and passport of someone.
    static func person(
        _ given: String = "SHIRIN",
        born: String = "2001-02-28",
        passport: String? = "ZZ0000001"
    ) -> [ClaimName: JSONTree] {
        var claims: [ClaimName: JSONTree] = [
            .familyName: "AKTER", .givenName: .string(given), .birthDate: .string(born),
        ]
        claims[.passportNumber] = passport.map(JSONTree.string)
        return claims
    }

    /// An identity link from one passport to another.
    static func link(
        _ serial: Int,
        from passport: String,
        to present: [ClaimName: JSONTree],
        code: String = "BD-IDENTITY-LINK",
        kind: EvidenceKind = .sighted,
        reason: Reason? = nil
    ) throws -> Verification {
        try verification(
            serial,
            code: code,
            kind: kind,
            outcome: .sighted,
            claims: present.merging([.formerPassportNumber: .string(passport), .formerGivenName: "SHIRIN"]) { $1 },
            reason: reason
        )
    }
}
