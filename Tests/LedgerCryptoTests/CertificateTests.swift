import Foundation
import LedgerCrypto
import Testing

@Suite struct Certificates {
    @Test(arguments: [KeyKind.p256, .p384])
    func `root issuing CA and keyholder pass their checks`(_ kind: KeyKind) throws {
        let authority = try SampleAuthority(kind)
        try authority.root.checkIssuingAuthority(issuedBy: authority.root)
        try authority.issuer.checkIssuingAuthority(issuedBy: authority.root)
        let holder = try authority.certify()
        let code = try holder.checkKeyholder(issuedBy: authority.issuer, organization: SampleAuthority.organization)
        #expect(code == SampleAuthority.staffCode)
        #expect(holder.publicKey == authority.holderKey.publicKey)
        #expect(holder.notBefore == SampleAuthority.validity.lowerBound)
        #expect(holder.notAfter == SampleAuthority.validity.upperBound)
    }

    @Test(arguments: KeyKind.supported)
    func `a request leads to a certificate for every kind of key`(_ kind: KeyKind) throws {
        let authority = try SampleAuthority(holder: kind)
        let subject = CertificateSubject(organization: SampleAuthority.organization, staffCode: "T-7")
        let made = try CertificateRequest(subject: subject, key: authority.holderKey)
        let request = try CertificateRequest(pem: made.pem)
        #expect(request.subject == subject)
        #expect(request.publicKey == authority.holderKey.publicKey)
        let certificate = try Certificate.issue(
            subject: request.subject,
            key: request.publicKey,
            use: .keyholder,
            validity: SampleAuthority.validity,
            issuer: authority.issuer,
            issuerKey: authority.issuerKey
        )
        let code = try certificate.checkKeyholder(
            issuedBy: authority.issuer,
            organization: SampleAuthority.organization
        )
        #expect(code == "T-7")
        #expect(certificate.publicKey == authority.holderKey.publicKey)
    }

    @Test func `a request that another key signed is refused`() throws {
        let subject = CertificateSubject(organization: "O")
        let one = try decodePEM(CertificateRequest(subject: subject, key: .generate(.p256)).pem)
        for bit in stride(from: 0, to: one.count * 8, by: 5) {
            var changed = one
            changed[bit / 8] ^= 1 << (bit % 8)
            #expect(throws: CryptoError.self) { try CertificateRequest(pem: encodePEM(changed, "CERTIFICATE REQUEST")) }
        }
    }

    @Test(arguments: [KeyKind.ed25519, .rsa(bits: 2048)])
    func `only P-256 and P-384 sign certificates`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        #expect(throws: CryptoError.unsupportedKey("certificates are signed with P-256 or P-384")) {
            try Certificate.selfSigned(
                subject: CertificateSubject(organization: "O"),
                key: key,
                validity: SampleAuthority.validity
            )
        }
    }

    @Test func `a subject that X 509 has no room for is refused`() throws {
        let key = try PrivateKey.generate(.p256)
        for subject in [
            CertificateSubject(organization: ""), CertificateSubject(organization: String(repeating: "x", count: 65)),
            CertificateSubject(organization: "O", staffCode: "T_1"),
            CertificateSubject(organization: "O", staffCode: ""),
        ] {
            #expect(throws: CryptoError.self) { try CertificateRequest(subject: subject, key: key) }
        }
    }

    @Test func `PEM and DER give the same certificate`() throws {
        let certificate = try SampleAuthority().certify()
        #expect(try Certificate(der: certificate.der) == certificate)
        #expect(try Certificate(pem: certificate.pem) == certificate)
        #expect(try Certificate(pem: "a note before it\n" + certificate.pem + certificate.pem) == certificate)
        #expect(try decodePEM(certificate.pem) == certificate.der)
        #expect(certificate.fingerprint == sha256(certificate.der))
        #expect(Set([certificate, try Certificate(der: certificate.der)]).count == 1)
    }

    @Test func `the first and the last second both count`() throws {
        let certificate = try SampleAuthority().certify()
        let (first, last) = (SampleAuthority.validity.lowerBound, SampleAuthority.validity.upperBound)
        #expect(!certificate.isInForce(at: first - 1))
        #expect(certificate.isInForce(at: first))
        #expect(certificate.isInForce(at: last))
        #expect(!certificate.isInForce(at: last + 1))
    }

    @Test func `two certificates for one key have different numbers`() throws {
        let authority = try SampleAuthority()
        #expect(try authority.certify() != authority.certify())
    }

    struct Golden: Decodable {
        struct Holder: Decodable {
            let organization: String
            let staffCode: String
            let x5c: String
        }
        let origin: String
        let root: String
        let issuingCA: String
        let keyholders: [Holder]
    }

    @Test func `the sample ledger's certificates pass`() throws {
        let golden: Golden = try load("golden-certificates.json")
        func certificate(_ text: String) throws -> Certificate {
            try Certificate(der: Array(try #require(Data(base64Encoded: text))))
        }
        let root = try certificate(golden.root)
        let issuer = try certificate(golden.issuingCA)
        try root.checkIssuingAuthority(issuedBy: root)
        try issuer.checkIssuingAuthority(issuedBy: root)
        #expect(golden.keyholders.count == 7)
        for holder in golden.keyholders {
            let one = try certificate(holder.x5c)
            #expect(try one.checkKeyholder(issuedBy: issuer, organization: holder.organization) == holder.staffCode)
            #expect(throws: CertificateFault.issuerIsAnother) {
                try one.checkKeyholder(issuedBy: root, organization: holder.organization)
            }
        }
    }

    @Test func `flipping any bit of a keyholder's certificate makes it fail`() async throws {
        let authority = try SampleAuthority()
        let der = try authority.certify().der
        let survivors = (0..<der.count * 8).filter { bit in
            var changed = der
            changed[bit / 8] ^= 1 << (bit % 8)
            guard let certificate = try? Certificate(der: changed) else { return false }
            let code = try? certificate.checkKeyholder(
                issuedBy: authority.issuer,
                organization: SampleAuthority.organization
            )
            return code != nil
        }
        #expect(der.count > 300)
        #expect(survivors.isEmpty)
    }

    @Test func `a certificate cut short or followed by anything is refused`() throws {
        let der = try SampleAuthority().certify().der
        for count in 0..<der.count {
            #expect(throws: CryptoError.self) { try Certificate(der: Array(der.prefix(count))) }
        }
        for byte: UInt8 in [0x00, 0x05, 0x30, 0xFF] {
            #expect(throws: CryptoError.self) { try Certificate(der: der + [byte]) }
        }
    }
}
