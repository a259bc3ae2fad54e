import Foundation
import LedgerCrypto
import Testing

/// What the `openssl` command makes we read, and what we make it reads.
@Suite struct `The openssl command` {
    private let workshop: Workshop

    init() throws { workshop = try Workshop() }

    private func generate(_ kind: KeyKind) -> [String] {
        switch kind {
        case .p256: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
        case .p384: ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]
        case .ed25519: ["-algorithm", "ED25519"]
        case .rsa(let bits): ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:\(bits)"]
        }
    }

    private func options(_ kind: KeyKind) -> [String] {
        switch kind {
        case .p256: ["-rawin", "-digest", "sha256"]
        case .p384: ["-rawin", "-digest", "sha384"]
        case .ed25519: ["-rawin"]
        case .rsa:
            ["-rawin", "-digest", "sha256"]
                + ["rsa_padding_mode:pss", "rsa_pss_saltlen:32", "rsa_mgf1_md:sha256"].flatMap { ["-pkeyopt", $0] }
        }
    }

    /// A signature as OpenSSL spells it.
    private func native(_ signature: [UInt8], _ kind: KeyKind) -> [UInt8] {
        guard kind == .p256 || kind == .p384 else { return signature }
        let size = signature.count / 2
        return DER.sequence(DER.integer(signature.prefix(size)), DER.integer(signature.suffix(size)))
    }

    @Test(arguments: KeyKind.supported)
    func `reads our keys and verifies what they sign`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        try workshop.write(key.publicKey.pem, to: "public.pem")
        try workshop.write(key.pem(), to: "plain.pem")
        try workshop.write(key.pem(passphrase: Array("secret".utf8)), to: "encrypted.pem")
        try workshop.openssl("pkcs8", "-in", "encrypted.pem", "-passin", "pass:secret", "-out", "decrypted.pem")
        #expect(try workshop.text("decrypted.pem") == workshop.text("plain.pem"))
        try workshop.openssl("pkey", "-in", "plain.pem", "-check", "-noout")
        try workshop.openssl("pkey", "-in", "plain.pem", "-pubout", "-out", "derived.pem")
        #expect(try workshop.text("derived.pem") == key.publicKey.pem)

        try workshop.write("a statement", to: "message")
        try workshop.write(native(key.sign(Array("a statement".utf8)), kind), to: "signature")
        try workshop.openssl(
            ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-in", "message", "-sigfile", "signature"]
                + options(kind)
        )
        if kind == .p256 {
            let answer = try workshop.openssl(
                "dgst",
                "-sha256",
                "-verify",
                "public.pem",
                "-signature",
                "signature",
                "message"
            )
            #expect(answer.contains("Verified OK"))
        }
    }

    @Test(arguments: KeyKind.supported)
    func `makes keys and signatures that we read`(_ kind: KeyKind) throws {
        try workshop.openssl(["genpkey", "-out", "plain.pem"] + generate(kind))
        try workshop.openssl(
            "pkcs8",
            "-topk8",
            "-in",
            "plain.pem",
            "-v2",
            "aes-256-cbc",
            "-passout",
            "pass:secret",
            "-out",
            "encrypted.pem"
        )
        try workshop.openssl(
            "pkcs8",
            "-topk8",
            "-in",
            "plain.pem",
            "-scrypt",
            "-passout",
            "pass:secret",
            "-out",
            "scrypt.pem"
        )
        try workshop.openssl("pkey", "-in", "plain.pem", "-pubout", "-out", "public.pem")
        let key = try PrivateKey.open(workshop.path("plain.pem"))
        #expect(key.kind == kind)
        for name in ["encrypted.pem", "scrypt.pem"] {
            let same = try PrivateKey.open(workshop.path(name), passphrase: Array("secret".utf8))
            #expect(same.publicKey == key.publicKey)
        }
        #expect(try PublicKey(pem: workshop.text("public.pem")) == key.publicKey)

        try workshop.write("a statement", to: "message")
        try workshop.openssl(
            ["pkeyutl", "-sign", "-inkey", "plain.pem", "-in", "message", "-out", "signature"] + options(kind)
        )
        guard kind != .p256, kind != .p384 else { return }
        let signature = try workshop.read("signature")
        #expect(key.publicKey.isValid(signature, for: Array("a statement".utf8), using: kind.algorithm))
    }

    @Test func `makes requests that we certify and verifies our path`() throws {
        try workshop.openssl(["genpkey", "-out", "key.pem"] + generate(.p256))
        try workshop.openssl(
            "req",
            "-new",
            "-key",
            "key.pem",
            "-subj",
            "/O=BD-TTC014/serialNumber=T-114",
            "-out",
            "request.pem"
        )
        let request = try CertificateRequest(pem: workshop.text("request.pem"))
        #expect(request.subject == CertificateSubject(organization: "BD-TTC014", staffCode: "T-114"))
        let authority = try SampleAuthority()
        let certificate = try Certificate.issue(
            subject: request.subject,
            key: request.publicKey,
            use: .keyholder,
            validity: SampleAuthority.validity,
            issuer: authority.issuer,
            issuerKey: authority.issuerKey
        )
        #expect(try certificate.checkKeyholder(issuedBy: authority.issuer, organization: "BD-TTC014") == "T-114")
        try workshop.write(authority.root.pem, to: "root.pem")
        try workshop.write(authority.issuer.pem, to: "issuer.pem")
        try workshop.write(certificate.pem, to: "holder.pem")
        let time = String(SampleAuthority.validity.lowerBound)
        let answer = try workshop.openssl(
            "verify",
            "-x509_strict",
            "-check_ss_sig",
            "-attime",
            time,
            "-CAfile",
            "root.pem",
            "-untrusted",
            "issuer.pem",
            "holder.pem"
        )
        #expect(answer.contains("holder.pem: OK"))
        let text = try workshop.openssl("x509", "-in", "holder.pem", "-noout", "-text")
        #expect(text.contains("CA:FALSE") && text.contains("Digital Signature") && !text.contains("Certificate Sign"))
    }

    @Test(arguments: KeyKind.supported)
    func `verifies our requests`(_ kind: KeyKind) throws {
        let key = try PrivateKey.sample(kind)
        let subject = CertificateSubject(organization: "BD-TTC014", staffCode: "T-114")
        try workshop.write(CertificateRequest(subject: subject, key: key).pem, to: "request.pem")
        let answer = try workshop.openssl("req", "-in", "request.pem", "-verify", "-noout", "-subject")
        #expect(answer.contains("verify OK") && answer.contains("BD-TTC014") && answer.contains("T-114"))
    }

    @Test(arguments: [KeyKind.p256, .p384])
    func `makes certificates that we check`(_ kind: KeyKind) throws {
        for (name, subject) in [
            ("root", "/O=Root"), ("issuer", "/O=Issuer"), ("holder", "/O=BD-TTC014/serialNumber=T-1"),
        ] {
            try workshop.openssl(["genpkey", "-out", "\(name)-key.pem"] + generate(kind))
            try workshop.openssl(
                "req",
                "-new",
                "-key",
                "\(name)-key.pem",
                "-subj",
                subject,
                "-out",
                "\(name)-request.pem"
            )
        }
        try workshop.write(
            "basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\n",
            to: "authority"
        )
        try workshop.write("keyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\n", to: "keyholder")
        let digest = kind == .p256 ? "-sha256" : "-sha384"
        try workshop.openssl(
            "x509",
            "-req",
            digest,
            "-in",
            "root-request.pem",
            "-signkey",
            "root-key.pem",
            "-extfile",
            "authority",
            "-out",
            "root.pem"
        )
        for (name, issuer, profile) in [("issuer", "root", "authority"), ("holder", "issuer", "keyholder")] {
            try workshop.openssl(
                "x509",
                "-req",
                digest,
                "-in",
                "\(name)-request.pem",
                "-CA",
                "\(issuer).pem",
                "-CAkey",
                "\(issuer)-key.pem",
                "-CAcreateserial",
                "-extfile",
                profile,
                "-out",
                "\(name).pem"
            )
        }
        let root = try Certificate(pem: workshop.text("root.pem"))
        let issuer = try Certificate(pem: workshop.text("issuer.pem"))
        let holder = try Certificate(pem: workshop.text("holder.pem"))
        try root.checkIssuingAuthority(issuedBy: root)
        try issuer.checkIssuingAuthority(issuedBy: root)
        #expect(try holder.checkKeyholder(issuedBy: issuer, organization: "BD-TTC014") == "T-1")
        #expect(holder.publicKey.kind == kind)
    }
}
