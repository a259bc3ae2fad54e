import Foundation
import LedgerCrypto
import Testing

@Suite
struct SealedFileTests {
    private struct Recipient {
        let key: PrivateKey
        let certificate: Certificate

        init(_ code: String, _ kind: KeyKind = .p256) throws {
            key = try PrivateKey.generate(kind)
            certificate = try Certificate.selfSignedForKeyAgreement(
                subject: CertificateSubject(organization: "BD-TTC014", staffCode: code),
                key: key,
                validity: 1_700_000_000...4_000_000_000
            )
        }
    }

    private let registrar: Recipient
    private let authority: Recipient
    private let content = Array("শিরিন আক্তার シリン AKTER".utf8) + [0x0D, 0x0A, 0x00, 0xFF]

    init() throws {
        registrar = try Recipient("T-14-2")
        authority = try Recipient("O-001", .p384)
    }

    @Test(arguments: [0, 1, 15, 16, 17, 100_000])
    func `either recipient alone opens what was sealed for both`(_ count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let sealed = try SealedFile.seal(bytes, for: [registrar.certificate, authority.certificate])
        #expect(try SealedFile.open(sealed, with: registrar.key) == bytes)
        #expect(try SealedFile.open(sealed, with: authority.key) == bytes)
        #expect(try SealedFile.seal(bytes, for: [registrar.certificate]) != sealed)
    }

    @Test func `the openssl command opens it, and finds AES-256-GCM and no SHA-1 in it`() throws {
        let workshop = try Workshop()
        try workshop.write(
            SealedFile.seal(content, for: [registrar.certificate, authority.certificate]),
            to: "sealed.cms"
        )
        for (name, recipient) in [("registrar", registrar), ("authority", authority)] {
            try workshop.write(recipient.key.pem(), to: "\(name).key")
            try workshop.openssl(
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-in",
                "sealed.cms",
                "-inkey",
                "\(name).key",
                "-out",
                name
            )
            #expect(try workshop.read(name) == content)
        }
        let text = try workshop.openssl("cms", "-cmsout", "-print", "-noout", "-inform", "DER", "-in", "sealed.cms")
        for expected in ["id-smime-ct-authEnvelopedData", "aes-256-gcm", "sha256kdf", "id-aes256-wrap"] {
            #expect(text.contains(expected), "\(expected)")
        }
        #expect(!text.contains("sha1"))
    }

    @Test func `what the openssl command seals is opened`() throws {
        let workshop = try Workshop()
        try workshop.write(content, to: "content")
        try workshop.write(registrar.certificate.pem, to: "registrar.pem")
        try workshop.openssl(
            "cms",
            "-encrypt",
            "-binary",
            "-aes-256-gcm",
            "-outform",
            "DER",
            "-in",
            "content",
            "-out",
            "sealed.cms",
            "-recip",
            "registrar.pem",
            "-keyopt",
            "ecdh_kdf_md:sha256"
        )
        #expect(try SealedFile.open(workshop.read("sealed.cms"), with: registrar.key) == content)
    }

    @Test func `nobody else opens it`() throws {
        let sealed = try SealedFile.seal(content, for: [registrar.certificate])
        for stranger in [authority.key, try PrivateKey.generate(.p256), try PrivateKey.generate(.ed25519)] {
            #expect(throws: CryptoError.sealed(.notForThisKey)) { try SealedFile.open(sealed, with: stranger) }
        }
    }

    @Test func `no byte of it can be changed, and none left out`() throws {
        let sealed = try SealedFile.seal(content, for: [registrar.certificate])
        var opened = 0
        for index in sealed.indices {
            var changed = sealed
            changed[index] ^= 0x01
            if let bytes = try? SealedFile.open(changed, with: registrar.key) {
                // Names of a recipient and the like are outside of what is authenticated; the content is not.
                #expect(bytes == content, "byte \(index)")
                opened += 1
            }
        }
        #expect(opened < sealed.count / 2)
        for count in 0..<sealed.count {
            #expect(throws: CryptoError.self) { try SealedFile.open(Array(sealed.prefix(count)), with: registrar.key) }
        }
        #expect(throws: CryptoError.sealed(.notSealed)) { try SealedFile.open(sealed + [0], with: registrar.key) }
    }

    @Test func `encryption without authentication is not accepted`() throws {
        let workshop = try Workshop()
        try workshop.write(content, to: "content")
        try workshop.write(registrar.certificate.pem, to: "registrar.pem")
        try workshop.openssl(
            "cms",
            "-encrypt",
            "-binary",
            "-aes-256-cbc",
            "-outform",
            "DER",
            "-in",
            "content",
            "-out",
            "cbc.cms",
            "registrar.pem"
        )
        #expect(throws: CryptoError.sealed(.notSealed)) {
            try SealedFile.open(workshop.read("cbc.cms"), with: registrar.key)
        }
        for garbage in [[], [0x30], Array("SQLite format 3".utf8), [UInt8](repeating: 0x30, count: 1000)] {
            #expect(throws: CryptoError.sealed(.notSealed)) { try SealedFile.open(garbage, with: registrar.key) }
        }
    }

    @Test func `only a certificate for key agreement is one to encrypt to`() throws {
        try registrar.certificate.checkKeyAgreement()
        try authority.certificate.checkKeyAgreement()
        #expect(registrar.certificate.subject == CertificateSubject(organization: "BD-TTC014", staffCode: "T-14-2"))
        let sample = try SampleAuthority()
        #expect(throws: CertificateFault.isAuthority) { try sample.root.checkKeyAgreement() }
        let rsa = try PrivateKey.generate(.rsa(bits: 2048))
        let issued = try Certificate.issue(
            subject: CertificateSubject(organization: "BD-TTC014", staffCode: "1"),
            key: rsa.publicKey,
            use: .keyAgreement,
            validity: 1_700_000_000...4_000_000_000,
            issuer: sample.root,
            issuerKey: sample.rootKey
        )
        #expect(throws: CertificateFault.self) { try issued.checkKeyAgreement() }
        let signing = try Certificate.issue(
            subject: CertificateSubject(organization: "BD-TTC014", staffCode: "1"),
            key: registrar.key.publicKey,
            use: .keyholder,
            validity: 1_700_000_000...4_000_000_000,
            issuer: sample.root,
            issuerKey: sample.rootKey
        )
        #expect(throws: CertificateFault.keyUsage) { try signing.checkKeyAgreement() }
    }
}
