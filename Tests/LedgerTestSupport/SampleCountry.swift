import Credentials
package import LedgerCore
package import LedgerCrypto
package import TransparencyLog

/// A country with everyone who signs, for tests: root, issuing CA, officers, centers
/// and the ledger's own keys, all made anew.
package struct SampleCountry: Sendable {
    package static let start = LedgerTime(seconds: 1_793_502_000)  // 2026-11-01T03:00:00Z

    package let origin: String
    package let country: String
    package let needsConfirmations: Bool
    package let root: SigningIdentity
    package let nextRoot: SigningIdentity
    package let issuingCA: SigningIdentity
    package let statusKey: SigningIdentity
    package let log: NoteSigner
    package let logKey: PrivateKey
    package let witness: Cosigner
    package let witnessKey: PrivateKey
    package let officers: [SigningIdentity]

    package init(
        origin: String = "bd.sanad.example",
        country: String = "BD",
        needsConfirmations: Bool = false
    ) throws {
        self.origin = origin
        self.country = country
        self.needsConfirmations = needsConfirmations
        root = try Self.root("\(country) authority (sample)")
        nextRoot = try Self.root("\(country) authority (sample)")
        issuingCA = try Self.issuingCA("\(country) issuing CA (sample)", under: root)
        statusKey = try Self.keyholder(origin, "DAEMON", .p256, under: issuingCA)
        logKey = try .generate(.ed25519)
        log = try NoteSigner(name: origin, privateKey: logKey)
        witnessKey = try .generate(.ed25519)
        witness = try Cosigner(name: "\(origin)/witness", privateKey: witnessKey)
        let authority = "\(country)-AUTHORITY"
        let issuing = issuingCA
        officers = try ["O-001", "O-002", "O-003"].map { try Self.keyholder(authority, $0, .p256, under: issuing) }
    }

    package var authority: String { "\(country)-AUTHORITY" }

    /// Certifies a new key for someone of a center.
    package func keyholder(_ center: String, _ staffCode: String, _ kind: KeyKind = .p256) throws -> SigningIdentity {
        try Self.keyholder(center, staffCode, kind, under: issuingCA)
    }

    package static let validity: ClosedRange<Int64> = 1_758_942_000...2_108_862_000  // 2025-09-27 to 2036-10-29

    package static func root(_ name: String) throws -> SigningIdentity {
        let key = try PrivateKey.generate(.p256)
        let subject = CertificateSubject(organization: name)
        return try SigningIdentity(
            key: key,
            certificate: .selfSigned(subject: subject, key: key, validity: validity)
        )
    }

    package static func issuingCA(_ name: String, under root: SigningIdentity) throws -> SigningIdentity {
        try issued(CertificateSubject(organization: name), .p256, .authority, under: root)
    }

    package static func keyholder(
        _ organization: String,
        _ staffCode: String,
        _ kind: KeyKind,
        under issuing: SigningIdentity
    ) throws -> SigningIdentity {
        try issued(
            CertificateSubject(organization: organization, staffCode: staffCode),
            kind,
            .keyholder,
            under: issuing
        )
    }

    private static func issued(
        _ subject: CertificateSubject,
        _ kind: KeyKind,
        _ use: CertificateUse,
        under issuer: SigningIdentity
    ) throws -> SigningIdentity {
        let key = try PrivateKey.generate(kind)
        let certificate = try Certificate.issue(
            subject: subject,
            key: key.publicKey,
            use: use,
            validity: validity,
            issuer: issuer.certificate,
            issuerKey: issuer.key
        )
        return try SigningIdentity(key: key, certificate: certificate)
    }
}

/// A center with the keys of two different people.
package struct SampleCenter: Sendable {
    package let id: String
    package let name: Names
    package let issuer: SigningIdentity
    package let registrar: SigningIdentity

    package init(_ number: Int, in country: SampleCountry, kind: KeyKind = .p256) throws {
        let digits = String(number)
        id = "\(country.country)-TTC" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        name = Names(en: "Sample TTC \(number)", bn: "নমুনা টিটিসি", ja: "見本センター")
        issuer = try country.keyholder(id, "T-\(number)-1", kind)
        registrar = try country.keyholder(id, "T-\(number)-2", kind)
    }
}
