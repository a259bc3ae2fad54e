import LedgerCrypto
import Testing

/// A root, its issuing CA, and a keyholder's key, made afresh.
struct SampleAuthority: Sendable {
    static let validity: ClosedRange<Int64> = 1_735_689_600...2_051_222_400
    static let organization = "BD-TTC014"
    static let staffCode = "T-114"

    let rootKey: PrivateKey
    let root: Certificate
    let issuerKey: PrivateKey
    let issuer: Certificate
    let holderKey: PrivateKey

    init(_ kind: KeyKind = .p256, holder: KeyKind = .p256) throws {
        rootKey = try .generate(kind)
        root = try .selfSigned(
            subject: CertificateSubject(organization: "A sample authority"),
            key: rootKey,
            validity: Self.validity
        )
        issuerKey = try .generate(kind)
        issuer = try .issue(
            subject: CertificateSubject(organization: "A sample issuing CA"),
            key: issuerKey.publicKey,
            use: .authority,
            validity: Self.validity,
            issuer: root,
            issuerKey: rootKey
        )
        holderKey = try .sample(holder)
    }

    /// Certifies the keyholder.
    func certify() throws -> Certificate {
        try .issue(
            subject: CertificateSubject(organization: Self.organization, staffCode: Self.staffCode),
            key: holderKey.publicKey,
            use: .keyholder,
            validity: Self.validity,
            issuer: issuer,
            issuerKey: issuerKey
        )
    }

    /// The parts of a keyholder's certificate that every check accepts.
    func holderParts() throws -> CertificateParts {
        CertificateParts(
            issuer: CertificateParts.name(organization: "A sample issuing CA"),
            subject: CertificateParts.name(organization: Self.organization, staffCode: Self.staffCode),
            key: try decodePEM(holderKey.publicKey.pem),
            extensions: [CertificateParts.notAuthority, CertificateParts.signs]
        )
    }

    /// The parts of an issuing CA's certificate that every check accepts.
    func issuerParts() throws -> CertificateParts {
        CertificateParts(
            issuer: CertificateParts.name(organization: "A sample authority"),
            subject: CertificateParts.name(organization: "A sample issuing CA"),
            key: try decodePEM(issuerKey.publicKey.pem),
            extensions: [CertificateParts.authority, CertificateParts.signsCertificates]
        )
    }

    /// Signs changed parts as the issuing CA and checks the outcome.
    func check(_ parts: CertificateParts, signer: PrivateKey? = nil) throws -> String {
        let certificate = try Certificate(der: parts.signed(by: signer ?? issuerKey))
        return try certificate.checkKeyholder(issuedBy: issuer, organization: Self.organization)
    }
}

extension KeyKind {
    static let supported: [KeyKind] = [.p256, .p384, .ed25519, .rsa(bits: 2048), .rsa(bits: 3072), .rsa(bits: 4096)]
}

extension PrivateKey {
    /// One of two keys of each kind, made once: RSA keys take seconds to make.
    static func sample(_ kind: KeyKind, _ number: Int = 1) throws -> PrivateKey {
        try #require(number == 1 ? samples?[kind] : otherSamples?[kind])
    }

    private static let samples = try? generateAll()
    private static let otherSamples = try? generateAll()

    private static func generateAll() throws -> [KeyKind: PrivateKey] {
        try Dictionary(uniqueKeysWithValues: KeyKind.supported.map { ($0, try generate($0)) })
    }
}
