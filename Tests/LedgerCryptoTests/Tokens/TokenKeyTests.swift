import Foundation
import LedgerCrypto
import Testing

@Suite(.enabled(if: SoftTokens.areThere, "softhsm2 and opensc are not installed: make tools"))
struct TokenKeyTests {
    private let tokens: SoftTokens

    init() throws { tokens = try SoftTokens.shared.get() }

    private func open(_ uri: String, pin: [UInt8]? = SoftTokens.pin) throws -> PrivateKey {
        try PrivateKey.open(uri, passphrase: pin)
    }

    @Test(arguments: [("issuer", "01", KeyKind.p256), ("registrar", "02", .p384), ("seal", "03", .rsa(bits: 2048))])
    func `a key on a token signs as a key in a file does`(_ name: String, _ id: String, _ kind: KeyKind) throws {
        let key = try open(tokens.uri(name))
        #expect(key.kind == kind)
        let known = try publicKey(id) ?? key.publicKey
        #expect(key.publicKey == known)
        // Half of all signatures have a high S before it is made low.
        for number in 0..<24 {
            let message = Array("statement \(number)".utf8)
            let signature = try key.sign(message)
            #expect(PublicKey.isWellFormed(signature, for: kind.algorithm))
            #expect(known.isValid(signature, for: message, using: kind.algorithm))
            #expect(!known.isValid(signature, for: message + [0], using: kind.algorithm))
        }
    }

    /// What another program reads from the token; pkcs11-tool 0.23 cannot spell P-384 with OpenSSL 3.
    private func publicKey(_ id: String) throws -> PublicKey? {
        guard id != "02" else { return nil }
        try tokens.workshop.write(tokens.publicKey(id), to: "\(id).der")
        try tokens.workshop.openssl("pkey", "-pubin", "-inform", "DER", "-in", "\(id).der", "-out", "\(id).pem")
        return try PublicKey(pem: tokens.workshop.text("\(id).pem"))
    }

    @Test func `a key is found by its id, and by its token's whole description`() throws {
        let key = try open(tokens.uri("issuer"))
        for uri in [
            "pkcs11:token=Sanad%20Khulna;id=%01?module-path=\(SoftTokens.module)",
            "PKCS11:token=Sanad%20Khulna;manufacturer=SoftHSM%20project;model=SoftHSM%20v2;object=issuer;type=private"
                + "?module-path=\(SoftTokens.module)",
        ] {
            #expect(try open(uri).publicKey == key.publicKey)
        }
    }

    @Test func `a certificate request and a certificate are signed on a token`() throws {
        let subject = CertificateSubject(organization: "BD-TTC014", staffCode: "T-14-1")
        let authority = try open(tokens.uri("registrar"))
        let request = try CertificateRequest(subject: subject, key: open(tokens.uri("issuer")))
        let workshop = try Workshop()
        try workshop.write(request.pem, to: "request.pem")
        let verdict = try workshop.openssl("req", "-verify", "-in", "request.pem", "-noout", "-subject")
        #expect(verdict.contains("BD-TTC014"))
        let validity = Int64(1_700_000_000)...4_000_000_000
        let root = try Certificate.selfSigned(
            subject: CertificateSubject(organization: "Authority"),
            key: authority,
            validity: validity
        )
        let certificate = try Certificate.issue(
            subject: subject,
            key: request.publicKey,
            use: .keyholder,
            validity: validity,
            issuer: root,
            issuerKey: authority
        )
        try workshop.write(root.pem, to: "root.pem")
        try workshop.write(certificate.pem, to: "certificate.pem")
        try workshop.openssl("verify", "-CAfile", "root.pem", "certificate.pem")
    }

    @Test func `the PIN comes from whoever asks, or from a file that the URI names`() throws {
        #expect(throws: CryptoError.token(.pinNeeded(token: "unasked", isLastTry: false))) {
            try open(tokens.uri("key", token: "unasked"), pin: nil)
        }
        try tokens.workshop.write("246810\nanything\n", to: "pin")
        let source = "&pin-source=file:\(tokens.workshop.path("pin"))"
        #expect(try open(tokens.uri("key", token: "source", rest: source), pin: nil).kind == .p256)
        let missing = tokens.workshop.path("no pin")
        #expect(throws: CryptoError.token(.badPINSource(missing))) {
            try open(tokens.uri("key", token: "source", rest: "&pin-source=\(missing)"), pin: nil)
        }
    }

    @Test func `a wrong PIN is told from everything else`() throws {
        for pin in ["000000", "1", ""] {
            let error = #expect(throws: CryptoError.self) {
                try open(tokens.uri("key", token: "wrong"), pin: Array(pin.utf8))
            }
            guard case .token(.wrongPIN(token: "wrong", isLastTry: _)) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
        #expect(try open(tokens.uri("key", token: "wrong")).kind == .p256)
    }

    @Test func `a token that is open already takes no wrong PIN`() throws {
        let uri = tokens.uri("key", token: "wrong")
        #expect(try open(uri).kind == .p256)
        #expect(throws: CryptoError.token(.wrongPIN(token: "wrong", isLastTry: false))) {
            try open(uri, pin: Array("000000".utf8))
        }
        #expect(try open(uri).kind == .p256)
    }

    @Test func `what fits nothing, or more than one thing, is refused with what is there`() throws {
        #expect(throws: CryptoError.token(.severalKeys(token: "Sanad Khulna", ["double", "double"]))) {
            try open(tokens.uri("double"))
        }
        #expect(throws: CryptoError.token(.severalTokens(["twin", "twin"]))) {
            try open(tokens.uri("key", token: "twin"))
        }
        let noKey = #expect(throws: CryptoError.self) { try open(tokens.uri("nobody")) }
        guard case .token(.noKey(token: "Sanad Khulna", let keys)) = noKey else {
            Issue.record("no list of keys")
            return
        }
        #expect(Set(keys) == ["issuer", "registrar", "seal", "double"])
        let noToken = #expect(throws: CryptoError.self) { try open(tokens.uri("issuer", token: "sanad%20khulna")) }
        guard case .token(.noToken(let names)) = noToken else {
            Issue.record("no list of tokens")
            return
        }
        #expect(names.contains("Sanad Khulna"))
        #expect(throws: CryptoError.token(.noModule("/nowhere.so"))) {
            try open("pkcs11:object=issuer?module-path=/nowhere.so")
        }
    }

    @Test func `a key on a token cannot be copied, and decrypts nothing`() throws {
        let key = try open(tokens.uri("issuer"))
        #expect(throws: CryptoError.token(.staysOnToken)) { try key.pem() }
        #expect(throws: CryptoError.token(.cannotDecrypt)) { try SealedFile.open([0x30, 0x00], with: key) }
    }

    @Test func `many sign with one key at once`() async throws {
        let key = try open(tokens.uri("issuer"))
        let verified = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<32 {
                group.addTask {
                    let message = Array("\(number)".utf8)
                    return try key.publicKey.isValid(key.sign(message), for: message, using: .es256)
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(verified == 32)
    }
}
