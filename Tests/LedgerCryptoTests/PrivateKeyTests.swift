import Foundation
import LedgerCrypto
import Testing

@Suite struct `Private keys` {
    private let workshop: Workshop

    init() throws { workshop = try Workshop() }

    @Test(arguments: KeyKind.supported)
    func `a key in PKCS 8 comes back as it was`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let pem = try key.pem()
        #expect(pem.hasPrefix("-----BEGIN PRIVATE KEY-----"))
        let again = try PrivateKey(pem: pem)
        #expect(again.kind == kind)
        #expect(again.publicKey == key.publicKey)
        #expect(try again.pem() == pem)
    }

    @Test(arguments: KeyKind.supported)
    func `an encrypted key opens with its passphrase only and without asking anyone`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let pem = try key.pem(passphrase: Array("পাসফ্রেজ".utf8))
        #expect(pem.hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----"))
        #expect(try PrivateKey(pem: pem, passphrase: Array("পাসফ্রেজ".utf8)).publicKey == key.publicKey)
        try workshop.write(pem, to: "key.pem")
        let path = workshop.path("key.pem")
        #expect(try PrivateKey.open(path, passphrase: Array("পাসফ্রেজ".utf8)).publicKey == key.publicKey)
        for wrong in [nil, [], Array("wrong".utf8), [UInt8](repeating: 1, count: 5000)] {
            #expect(throws: CryptoError.wrongPassphrase) { try PrivateKey(pem: pem, passphrase: wrong) }
            #expect(throws: CryptoError.wrongPassphrase) { try PrivateKey.open(path, passphrase: wrong) }
        }
    }

    @Test func `a passphrase has 1 to 1,024 bytes`() throws {
        let key = try PrivateKey.generate(.p256)
        for count in [0, 1025] {
            #expect(throws: CryptoError.wrongPassphrase) { try key.pem(passphrase: .init(repeating: 7, count: count)) }
        }
        for count in [1, 1024] {
            let passphrase = [UInt8](repeating: 7, count: count)
            let pem = try key.pem(passphrase: passphrase)
            #expect(try PrivateKey(pem: pem, passphrase: passphrase).publicKey == key.publicKey)
            try workshop.write(pem, to: "key.pem")
            #expect(try PrivateKey.open(workshop.path("key.pem"), passphrase: passphrase).publicKey == key.publicKey)
        }
    }

    @Test func `a passphrase for a key that needs none is not used`() throws {
        let key = try PrivateKey.generate(.p256)
        #expect(try PrivateKey(pem: key.pem(), passphrase: [1]).publicKey == key.publicKey)
        try workshop.write(key.pem(), to: "key.pem")
        #expect(try PrivateKey.open(workshop.path("key.pem"), passphrase: [1]).publicKey == key.publicKey)
    }

    @Test(arguments: KeyKind.supported)
    func `a key opens by path and by URI`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        try workshop.write(key.pem(), to: "key.pem")
        #expect(try PrivateKey.open(workshop.path("key.pem")).publicKey == key.publicKey)
        #expect(try PrivateKey.open("file:\(workshop.path("key.pem"))").publicKey == key.publicKey)
        #expect(try PrivateKey.open("file://\(workshop.path("key.pem"))").publicKey == key.publicKey)
        try workshop.write(try decodePEM(key.pem()), to: "key.der")
        #expect(try PrivateKey.open(workshop.path("key.der")).publicKey == key.publicKey)
    }

    @Test func `the key is found behind a certificate in the same file`() throws {
        let authority = try SampleAuthority()
        try workshop.write(authority.root.pem + authority.rootKey.pem(), to: "both.pem")
        #expect(try PrivateKey.open(workshop.path("both.pem")).publicKey == authority.rootKey.publicKey)
    }

    @Test func `where there is no key none is opened`() throws {
        let authority = try SampleAuthority()
        try workshop.write("", to: "empty")
        try workshop.write([UInt8](repeating: 0xA5, count: 70_000), to: "garbage")
        try workshop.write("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", to: "bad.pem")
        try workshop.write("-----BEGIN PRIVATE KEY-----\n", to: "cut.pem")
        try workshop.write(authority.root.pem, to: "certificate.pem")
        try workshop.write(authority.rootKey.publicKey.pem, to: "public.pem")
        let pem = try authority.rootKey.pem()
        try workshop.write(String(pem.prefix(pem.count / 2)), to: "half.pem")
        try FileManager.default.createDirectory(
            at: workshop.folder.appendingPathComponent("folder"),
            withIntermediateDirectories: false
        )
        try workshop.write(pem, to: "folder/key.pem")
        for name in [
            "missing", "empty", "garbage", "bad.pem", "cut.pem", "half.pem", "certificate.pem", "public.pem", "folder",
        ] {
            for uri in [workshop.path(name), "file:\(workshop.path(name))"] {
                #expect(throws: CryptoError.noKey(uri: uri)) { try PrivateKey.open(uri) }
            }
        }
        for uri in ["", "file:", "nonsense:key", "https://example.org/key.pem"] {
            #expect(throws: CryptoError.noKey(uri: uri)) { try PrivateKey.open(uri) }
        }
    }

    @Test(arguments: [
        "", "garbage", "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\n\u{0}",
    ])
    func `garbage is no key`(_ text: String) {
        #expect(throws: CryptoError.self) { try PrivateKey(pem: text) }
        #expect(throws: CryptoError.self) { try PrivateKey(pem: text, passphrase: [1]) }
        #expect(throws: CryptoError.self) { try PublicKey(pem: text) }
        #expect(throws: CryptoError.self) { try Certificate(pem: text) }
        #expect(throws: CryptoError.self) { try CertificateRequest(pem: text) }
    }

    @Test func `no text of an error or a key shows the secret`() throws {
        let key = try PrivateKey.generate(.p256)
        let secret = try key.pem().split(separator: "\n")[1]
        #expect(!"\(key)".contains(secret))
        #expect("\(CryptoError.wrongPassphrase)".contains("passphrase"))
        #expect("\(CryptoError.noKey(uri: "here"))".contains("here"))
    }

    @Test func `a key in an older form opens too`() throws {
        try workshop.openssl("ecparam", "-name", "prime256v1", "-genkey", "-out", "old.pem")
        #expect(try PrivateKey.open(workshop.path("old.pem")).kind == .p256)
    }

    @Test(arguments: [
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"],
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:secp256k1"],
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-224"],
        ["genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit"],
        ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"],
        ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2056"],
        ["genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048", "-pkeyopt", "rsa_keygen_pubexp:3"],
        ["genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:2048"],
        ["genpkey", "-algorithm", "X25519"], ["genpkey", "-algorithm", "X448"], ["genpkey", "-algorithm", "ED448"],
    ])
    func `a key of an unsupported kind is refused`(_ command: [String]) throws {
        try workshop.openssl(command + ["-out", "key.pem"])
        try refuse()
    }

    @Test func `a DSA key is refused`() throws {
        try workshop.openssl(
            "genpkey",
            "-genparam",
            "-algorithm",
            "DSA",
            "-pkeyopt",
            "dsa_paramgen_bits:1024",
            "-out",
            "p"
        )
        try workshop.openssl("genpkey", "-paramfile", "p", "-out", "key.pem")
        try refuse()
    }

    private func refuse(sourceLocation: SourceLocation = #_sourceLocation) throws {
        try workshop.openssl("pkey", "-in", "key.pem", "-pubout", "-out", "public.pem")
        for attempt in [
            { _ = try PrivateKey.open(workshop.path("key.pem")) },
            { _ = try PrivateKey(pem: workshop.text("key.pem")) },
            { _ = try PublicKey(pem: workshop.text("public.pem")) },
        ] {
            let error = #expect(throws: CryptoError.self, sourceLocation: sourceLocation) { try attempt() }
            guard case .unsupportedKey = error else {
                Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
                continue
            }
        }
    }

    @Test func `RSA is generated in the three sizes only`() {
        for bits in [1024, 2056, 512] {
            #expect(throws: CryptoError.self) { try PrivateKey.generate(.rsa(bits: bits)) }
        }
    }

    @Test func `the point at infinity is no key`() throws {
        let algorithm = DER.sequence(ObjectIdentifier.ecPublicKey, ObjectIdentifier.prime256v1)
        for point: [UInt8] in [[0], [4] + [UInt8](repeating: 0, count: 64), [4] + [UInt8](repeating: 7, count: 64), []]
        {
            let pem = encodePEM(DER.sequence(algorithm, DER.bits(point)), "PUBLIC KEY")
            #expect(throws: CryptoError.self) { try PublicKey(pem: pem) }
        }
    }
}
