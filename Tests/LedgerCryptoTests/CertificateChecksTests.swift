import LedgerCrypto
import Testing

/// The closed list of checks: each deviation has its own fault, and nothing that
/// is not on the list counts.
@Suite struct `What makes a certificate unfit` {
    private typealias Parts = CertificateParts
    private let authority: SampleAuthority
    private let holder: CertificateParts
    private let issuing: CertificateParts

    init() throws {
        authority = try SampleAuthority()
        holder = try authority.holderParts()
        issuing = try authority.issuerParts()
    }

    private func holder(_ change: (inout CertificateParts) throws -> Void) rethrows -> CertificateParts {
        var parts = holder
        try change(&parts)
        return parts
    }

    private func expect(
        _ fault: CertificateFault,
        signer: PrivateKey? = nil,
        sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout CertificateParts) throws -> Void
    ) throws {
        let parts = try holder(change)
        #expect(throws: fault, sourceLocation: sourceLocation) { try authority.check(parts, signer: signer) }
    }

    private func expectUnreadable(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout CertificateParts) throws -> Void
    ) throws {
        let parts = try holder(change)
        let fault = #expect(throws: CertificateFault.self, sourceLocation: sourceLocation) {
            try authority.check(parts)
        }
        guard case .unreadable = fault else {
            Issue.record("\(String(describing: fault))", sourceLocation: sourceLocation)
            return
        }
    }

    private func accept(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout CertificateParts) throws -> Void
    ) throws {
        let parts = try holder(change)
        #expect(try authority.check(parts) == SampleAuthority.staffCode, sourceLocation: sourceLocation)
    }

    @Test func `the unchanged parts pass`() throws {
        try accept { _ in }
        try Certificate(der: issuing.signed(by: authority.rootKey)).checkIssuingAuthority(issuedBy: authority.root)
    }

    @Test func `another issuer`() throws {
        try expect(.issuerIsAnother) { $0.issuer = Parts.name(organization: "A sample issuing CB") }
        try expect(.issuerIsAnother) { $0.issuer = Parts.name([]) }
        // The same text in another string type is another name, byte for byte.
        try expect(.issuerIsAnother) {
            $0.issuer = Parts.name([
                (ObjectIdentifier.organization, DER.value(0x13, Array("A sample issuing CA".utf8)))
            ])
        }
        try expect(.issuerIsAnother) { $0.issuer = Parts.name(organization: "a sample issuing ca") }
    }

    @Test func `another signature`() throws {
        try expect(.signature, signer: authority.rootKey) { _ in }
        try expect(.signature, signer: authority.holderKey) { _ in }
        try expect(.signature) { $0.outerAlgorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA384) }
        // Signed with SHA-256, said to be signed with SHA-384.
        try expect(.signature) { $0.algorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA384) }
    }

    @Test(arguments: [
        ("sha256", true), ("sha384", true), ("sha512", false), ("sha224", false), ("sha3-256", false), ("sha1", false),
    ])
    func `another digest`(_ digest: String, isAccepted: Bool) throws {
        let workshop = try Workshop()
        try workshop.write(authority.issuer.pem, to: "issuer.pem")
        try workshop.write(authority.issuerKey.pem(), to: "issuer-key.pem")
        let subject = CertificateSubject(organization: "BD-TTC014", staffCode: "T-114")
        try workshop.write(CertificateRequest(subject: subject, key: authority.holderKey).pem, to: "request.pem")
        try workshop.write("keyUsage=digitalSignature\n", to: "profile")
        try workshop.openssl(
            "x509",
            "-req",
            "-\(digest)",
            "-in",
            "request.pem",
            "-CA",
            "issuer.pem",
            "-CAkey",
            "issuer-key.pem",
            "-CAcreateserial",
            "-extfile",
            "profile",
            "-out",
            "holder.pem"
        )
        let certificate = try Certificate(pem: workshop.text("holder.pem"))
        guard isAccepted else {
            #expect(throws: CertificateFault.signatureAlgorithm) {
                try certificate.checkKeyholder(issuedBy: authority.issuer, organization: "BD-TTC014")
            }
            return
        }
        #expect(try certificate.checkKeyholder(issuedBy: authority.issuer, organization: "BD-TTC014") == "T-114")
    }

    @Test(arguments: [KeyKind.rsa(bits: 2048), .ed25519])
    func `an issuing CA with RSA or Ed25519`(_ kind: KeyKind) throws {
        let workshop = try Workshop()
        let key = try PrivateKey.sample(kind)
        try workshop.write(key.pem(), to: "key.pem")
        try workshop.write("[req]\ndistinguished_name=n\n[n]\n", to: "empty.cnf")
        try workshop.openssl(
            "req",
            "-x509",
            "-config",
            "empty.cnf",
            "-key",
            "key.pem",
            "-subj",
            "/O=BD-TTC014/serialNumber=T-114",
            "-addext",
            "keyUsage=digitalSignature",
            "-addext",
            "basicConstraints=CA:FALSE",
            "-out",
            "self.pem"
        )
        let certificate = try Certificate(pem: workshop.text("self.pem"))
        #expect(throws: CertificateFault.signatureAlgorithm) {
            try certificate.checkKeyholder(issuedBy: certificate, organization: "BD-TTC014")
        }
    }

    @Test func `basic constraints`() throws {
        let name = ObjectIdentifier.basicConstraints
        try expect(.isAuthority) { $0.extensions[0] = Parts.authority }
        try expect(.isAuthority) {
            $0.extensions[0] = Parts.attribute(name, critical: false, DER.sequence([1, 1, 0xFF]))
        }
        try expect(.isAuthority) {
            $0.extensions[0] = Parts.attribute(name, critical: true, DER.sequence([1, 1, 0xFF], [2, 1, 0]))
        }
        // "False or absent" must be what they say, not what is left when they cannot be read.
        try expectUnreadable { $0.extensions.append(Parts.authority) }
        try expectUnreadable { $0.extensions.append(Parts.notAuthority) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: true, []) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: true, [0x05, 0x00]) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: true, DER.sequence() + [0]) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: true, DER.sequence([1, 1, 0])) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: true, DER.sequence([1, 1, 1])) }
        try expectUnreadable { $0.extensions[0] = Parts.attribute(name, critical: false, [0x30, 0x80, 0x00, 0x00]) }
        try accept { $0.extensions.removeFirst() }
        try accept { $0.extensions[0] = Parts.attribute(name, critical: false, DER.sequence()) }
        try accept { $0.extensions.reverse() }
    }

    @Test func `key usage`() throws {
        let name = ObjectIdentifier.keyUsage
        func usage(_ content: [UInt8], critical: Bool = true) -> [UInt8] {
            Parts.attribute(name, critical: critical, content)
        }
        try expect(.keyUsage) { $0.extensions.removeLast() }
        try expect(.keyUsage) { $0.extensions[1] = Parts.signsCertificates }
        try expect(.keyUsage) { $0.extensions[1] = usage(DER.bits([])) }
        try expect(.keyUsage) { $0.extensions[1] = usage(DER.bits([0x40], unused: 6)) }
        try expect(.keyUsage) { $0.extensions.append(Parts.signs) }
        try expect(.keyUsage) { $0.extensions[1] = usage([]) }
        try expect(.keyUsage) { $0.extensions[1] = usage(DER.octets([0x80])) }
        try expect(.keyUsage) { $0.extensions[1] = usage(DER.bits([0x80], unused: 7) + [0]) }
        try expect(.keyUsage) { $0.extensions[1] = usage(DER.bits([0x81], unused: 7)) }
        try accept { $0.extensions[1] = usage(DER.bits([0x80], unused: 7), critical: false) }
        try accept { $0.extensions[1] = usage(DER.bits([0xC0], unused: 6)) }
        try accept { $0.extensions[1] = usage(DER.bits([0xFF, 0x80], unused: 7)) }
    }

    @Test(arguments: [
        ObjectIdentifier.subjectAlternativeName, ObjectIdentifier.nameConstraints, ObjectIdentifier.distributionPoints,
        ObjectIdentifier.policies, ObjectIdentifier.extendedKeyUsage, DER.object(0x2A, 0x03, 0x04),
    ])
    func `another extension counts only when it is critical`(_ name: [UInt8]) throws {
        // Malformed as they are for what they are named, nobody reads them.
        for content: [UInt8] in [[], [0x05, 0x00], DER.sequence(), [0xFF, 0xFF]] {
            try expect(.criticalExtension) { $0.extensions.append(Parts.attribute(name, critical: true, content)) }
            let parts = holder { $0.extensions.append(Parts.attribute(name, critical: false, content)) }
            #expect(try authority.check(parts) == SampleAuthority.staffCode)
            let twice = holder {
                $0.extensions += [Parts.attribute(name, critical: false, content)]
                $0.extensions += [Parts.attribute(name, critical: false, content)]
            }
            #expect(try authority.check(twice) == SampleAuthority.staffCode)
        }
    }

    @Test func `organization`() throws {
        let fault = CertificateFault.subject("must have O = BD-TTC014, once")
        let code = (ObjectIdentifier.serialNumber, DER.value(0x13, Array("T-114".utf8)))
        func organization(_ text: String) -> (type: [UInt8], value: [UInt8]) {
            (ObjectIdentifier.organization, DER.utf8(text))
        }
        for other in ["BD-TTC015", "BD-TTC01", "BD-TTC014 ", "bd-ttc014", "BD-TTC014\u{0}", ""] {
            try expect(fault) { $0.subject = Parts.name(organization: other, staffCode: "T-114") }
        }
        try expect(fault) { $0.subject = Parts.name([code]) }
        try expect(fault) { $0.subject = Parts.name([organization("BD-TTC014"), organization("BD-TTC014"), code]) }
        try expect(fault) { $0.subject = Parts.name([organization("BD-TTC014"), organization("BD-TTC015"), code]) }
        try accept {
            $0.subject = Parts.name([(ObjectIdentifier.organization, DER.value(0x13, Array("BD-TTC014".utf8))), code])
        }
        let wide: [UInt8] = "BD-TTC014".utf8.flatMap { [0, $0] as [UInt8] }
        try accept { $0.subject = Parts.name([(ObjectIdentifier.organization, DER.value(0x1E, wide)), code]) }
        try accept { $0.subject = Parts.name([code, organization("BD-TTC014")]) }
        try accept {
            $0.subject = Parts.name([
                organization("BD-TTC014"), code, (ObjectIdentifier.commonName, DER.utf8("A seal")),
            ])
        }
        try accept {
            let one = DER.sequence(code.0, code.1)
            let two = DER.sequence(ObjectIdentifier.organization, DER.utf8("BD-TTC014"))
            $0.subject = DER.sequence(DER.set(one, two))
        }
    }

    @Test func `an organization is compared by its bytes`() throws {
        // é in one scalar and in two: equal to Swift, not to the protocol.
        let parts = holder { $0.subject = Parts.name(organization: "caf\u{E9}", staffCode: "T-114") }
        let certificate = try Certificate(der: parts.signed(by: authority.issuerKey))
        #expect(try certificate.checkKeyholder(issuedBy: authority.issuer, organization: "caf\u{E9}") == "T-114")
        #expect(throws: CertificateFault.subject("must have O = cafe\u{301}, once")) {
            try certificate.checkKeyholder(issuedBy: authority.issuer, organization: "cafe\u{301}")
        }
    }

    @Test func `staff code`() throws {
        let fault = CertificateFault.subject("must have one serialNumber, the keyholder's staff code")
        let organization = (ObjectIdentifier.organization, DER.utf8("BD-TTC014"))
        func code(_ text: String) -> (type: [UInt8], value: [UInt8]) {
            (ObjectIdentifier.serialNumber, DER.value(0x13, Array(text.utf8)))
        }
        try expect(fault) { $0.subject = Parts.name(organization: "BD-TTC014") }
        try expect(fault) { $0.subject = Parts.name(organization: "BD-TTC014", staffCode: "") }
        try expect(fault) { $0.subject = Parts.name([organization, code("T-114"), code("T-114")]) }
        try expect(fault) { $0.subject = Parts.name([organization, code("T-114"), code("T-115")]) }
    }

    @Test func `nothing else counts`() throws {
        try accept { $0.notAfter = $0.notBefore }
        try accept { $0.notAfter = DER.value(0x17, Array("200101000000Z".utf8)) }
        try accept { $0.notAfter = DER.value(0x18, Array("99991231235959Z".utf8)) }
        try accept { $0.notBefore = DER.value(0x18, Array("20250101000000Z".utf8)) }
        try accept { $0.number = [0x02, 0x01, 0x00] }
        try accept { $0.number = [0x02, 0x01, 0x80] }
        try accept { $0.number = DER.integer([UInt8](repeating: 0x55, count: 40)) }
        try accept { $0.version = [] }
        try accept { $0.version = DER.value(0xA0, [0x02, 0x01, 0x01]) }
        try accept { $0.algorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA256, [0x05, 0x00]) }
    }

    @Test(arguments: KeyKind.supported)
    func `a keyholder's key is of any supported kind`(_ kind: KeyKind) throws {
        let key = try decodePEM(PrivateKey.sample(kind).publicKey.pem)
        let parts = holder { $0.key = key }
        #expect(try authority.check(parts) == SampleAuthority.staffCode)
    }

    @Test(arguments: ["P-256", "P-384"])
    func `a point spelled compressed is the same key, which passes the same checks`(_ curve: String) throws {
        let workshop = try Workshop()
        try workshop.openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:\(curve)", "-out", "key.pem")
        let certificates = try ["uncompressed", "compressed"].map { form in
            try workshop.openssl("ec", "-in", "key.pem", "-pubout", "-conv_form", form, "-out", "public.pem")
            let key = try decodePEM(workshop.text("public.pem"))
            return try Certificate(der: holder { $0.key = key }.signed(by: authority.issuerKey))
        }
        #expect(certificates[0].der.count > certificates[1].der.count)
        #expect(certificates[0].publicKey == certificates[1].publicKey)
        #expect(certificates[0].publicKey.components == certificates[1].publicKey.components)
        let key = try PrivateKey(pem: workshop.text("key.pem"))
        let signature = try key.sign([1, 2, 3])
        for certificate in certificates {
            let algorithm = certificate.publicKey.kind.algorithm
            #expect(certificate.publicKey.isValid(signature, for: [1, 2, 3], using: algorithm))
            let code = try certificate.checkKeyholder(
                issuedBy: authority.issuer,
                organization: SampleAuthority.organization
            )
            #expect(code == SampleAuthority.staffCode)
        }
    }

    @Test(arguments: [(KeyKind.p256, 65), (.p384, 97)])
    func `a point beside the curve is no key`(_ kind: KeyKind, _ pointSize: Int) throws {
        var key = try decodePEM(PrivateKey.sample(kind).publicKey.pem)
        #expect(throws: Never.self) { try Certificate(der: holder { $0.key = key }.signed(by: authority.issuerKey)) }
        #expect(key[key.count - pointSize] == 4)
        for change in [key.count - 1, key.count - pointSize / 2 - 1, key.count - pointSize] {
            key[change] ^= 1
            let der = try holder { $0.key = key }.signed(by: authority.issuerKey)
            #expect(throws: CryptoError.self) { try Certificate(der: der) }
            key[change] ^= 1
        }
    }

    @Test func `a certificate for an unsupported key is not read`() throws {
        let workshop = try Workshop()
        for options in [
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"],
            ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-pkeyopt", "ec_param_enc:explicit"],
            ["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"], ["-algorithm", "X25519"],
        ] {
            try workshop.openssl(["genpkey", "-out", "key.pem"] + options)
            try workshop.openssl("pkey", "-in", "key.pem", "-pubout", "-out", "public.pem")
            let key = try decodePEM(workshop.text("public.pem"))
            let der = try holder { $0.key = key }.signed(by: authority.issuerKey)
            let error = #expect(throws: CryptoError.self) { try Certificate(der: der) }
            guard case .unsupportedKey = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
        let infinity = DER.sequence(
            DER.sequence(ObjectIdentifier.ecPublicKey, ObjectIdentifier.prime256v1),
            DER.bits([0])
        )
        let der = try holder { $0.key = infinity }.signed(by: authority.issuerKey)
        #expect(throws: CryptoError.self) { try Certificate(der: der) }
    }

    @Test func `an issuing CA must say that it is one`() throws {
        func check(_ change: (inout CertificateParts) -> Void) throws {
            var parts = issuing
            change(&parts)
            try Certificate(der: parts.signed(by: authority.rootKey)).checkIssuingAuthority(issuedBy: authority.root)
        }
        #expect(throws: CertificateFault.isNotAuthority) { try check { $0.extensions[0] = Parts.notAuthority } }
        #expect(throws: CertificateFault.isNotAuthority) { try check { $0.extensions.removeFirst() } }
        #expect(throws: CertificateFault.self) { try check { $0.extensions.append(Parts.authority) } }
        #expect(throws: CertificateFault.keyUsage) { try check { $0.extensions[1] = Parts.signs } }
        #expect(throws: CertificateFault.keyUsage) { try check { $0.extensions.removeLast() } }
        #expect(throws: CertificateFault.issuerIsAnother) { try check { $0.issuer = $0.subject } }
        #expect(throws: CertificateFault.criticalExtension) {
            try check {
                $0.extensions.append(Parts.attribute(ObjectIdentifier.policies, critical: true, DER.sequence()))
            }
        }
        #expect(throws: CertificateFault.signature) {
            try Certificate(der: issuing.signed(by: authority.issuerKey)).checkIssuingAuthority(
                issuedBy: authority.root
            )
        }
        try check { $0.subject = Parts.name([]) }
        let pathLength: [UInt8] = DER.sequence([0x01, 0x01, 0xFF], [0x02, 0x01, 0x00])
        try check {
            $0.extensions[0] = Parts.attribute(ObjectIdentifier.basicConstraints, critical: true, pathLength)
        }
    }

    @Test func `every fault says what is wrong`() {
        let faults: [CertificateFault] = [
            .unreadable(.wrongPassphrase), .issuerIsAnother, .signature, .signatureAlgorithm, .isAuthority,
            .isNotAuthority,
            .keyUsage, .criticalExtension, .subject("has no O"),
        ]
        #expect(Set(faults.map(\.description)).count == faults.count)
        #expect(faults.allSatisfy { $0.description.hasPrefix("the certificate") })
    }
}
