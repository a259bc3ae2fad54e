import Credentials
import LedgerCrypto
import Testing

/// A center's issuer and what it certifies, made for one test.
struct Sample {
    let key: PrivateKey
    let certificate: Certificate
    let seed = Seed(using: randomBytes)
    var body: CredentialBody

    static let claims: [(name: ClaimName, value: JSONTree)] = [
        (.familyName, "AKTER"),
        (.givenName, "SHIRIN"),
        (.nativeName, ["bn": "শিরিন আক্তার", "ja": "シリン"]),
        (.birthDate, "2001-02-28"),
        (.passportNumber, "ZZ0000001"),
        (.tasks, ["welding", "cutting"]),
    ]

    static let printed: Set<ClaimName> = [.familyName, .givenName, .nativeName, .birthDate]

    init(_ kind: KeyKind = .p256) throws {
        key = try PrivateKey.generate(kind)
        let validity: ClosedRange<Int64> = 1_790_000_000...1_900_000_000
        let authorityKey = try PrivateKey.generate(.p256)
        certificate = try Certificate.issue(
            subject: CertificateSubject(organization: "BD-TTC014", staffCode: "S-1"),
            key: key.publicKey,
            use: .keyholder,
            validity: validity,
            issuer: Certificate.selfSigned(
                subject: CertificateSubject(organization: "Sample authority"),
                key: authorityKey,
                validity: validity
            ),
            issuerKey: authorityKey
        )
        body = CredentialBody(
            origin: "bd.sanad.example",
            tagDate: "2026-01-01",
            centerName: "Sample TTC Khulna",
            number: try CertificateNumber(centerID: "BD-TTC014", year: 2026, serial: 123),
            achievement: Self.achievement,
            outcome: .passed,
            validFrom: try #require(CivilDate(year: 2026, month: 11, day: 1)),
            session: "urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a",
            issuedAt: 1_793_502_720,
            subjectID: "urn:uuid:9e6a3177-7dbf-4034-9301-582393747ea4"
        )
    }

    func credential() throws -> SDJWT {
        try body.signed(
            claims: Self.claims,
            printed: Self.printed,
            seed: seed,
            key: key,
            certificate: certificate,
            using: randomBytes
        )
    }

    static let achievement: JSONTree = [
        "id": "https://bd.sanad.example/achievements/BD-NTVQF-WELDING-3/1",
        "type": ["Achievement"],
        "achievementType": "Certification",
        "humanCode": "BD-NTVQF-WELDING-3",
        "version": "1",
        "name": "Welding, NTVQF level 3",
        "description": "Sample trade test.",
        "criteria": ["narrative": "Passes the practical and the written part."],
        "alignment": [
            [
                "type": ["Alignment"],
                "targetName": "NTVQF level 3",
                "targetUrl": "https://sanad.example/frameworks/ntvqf/3",
                "targetFramework": "NTVQF 2011",
                "targetCode": "3",
            ]
        ],
    ]
}
