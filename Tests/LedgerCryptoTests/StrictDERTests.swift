import LedgerCrypto
import Testing

/// One certificate has one spelling: of everything that BER allows and DER does
/// not, nothing is read, even when the signature is right.
@Suite struct `Strict DER` {
    private let authority: SampleAuthority
    private let parts: CertificateParts

    init() throws {
        authority = try SampleAuthority()
        parts = try authority.holderParts()
    }

    private func refuse(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ change: (inout CertificateParts) throws -> Void
    ) throws {
        var changed = parts
        try change(&changed)
        let der = try changed.signed(by: authority.issuerKey)
        #expect(throws: CryptoError.self, sourceLocation: sourceLocation) { try Certificate(der: der) }
    }

    /// The content of a value whose length takes one byte.
    private func content(_ value: [UInt8]) -> [UInt8] { Array(value.dropFirst(2)) }

    @Test func `a length that is not the shortest`() throws {
        try refuse { $0.number = [0x02, 0x81, 0x01, 0x05] }
        try refuse { $0.algorithm = [0x30, 0x81, UInt8($0.algorithm.count - 2)] + content($0.algorithm) }
        try refuse { $0.subject = [0x30, 0x82, 0x00, UInt8($0.subject.count - 2)] + content($0.subject) }
        let der = try parts.signed(by: authority.issuerKey)
        #expect(Array(der.prefix(2)) == [0x30, 0x82])
        for header: [UInt8] in [[0x30, 0x83, 0x00], [0x30, 0x84, 0x00, 0x00], [0x30, 0x88, 0, 0, 0, 0, 0, 0]] {
            #expect(throws: CryptoError.self) { try Certificate(der: header + der[2...]) }
        }
    }

    @Test func `an indefinite length`() throws {
        try refuse { $0.subject = [0x30, 0x80] + content($0.subject) + [0, 0] }
        try refuse { $0.version = [0xA0, 0x80] + content($0.version) + [0, 0] }
        let der = try parts.signed(by: authority.issuerKey)
        #expect(throws: CryptoError.self) { try Certificate(der: [0x30, 0x80] + der[4...] + [0, 0]) }
    }

    @Test func `a default spelled out`() throws {
        try refuse { $0.version = DER.value(0xA0, [0x02, 0x01, 0x00]) }
        let usage = DER.octets(DER.bits([0x80], unused: 7))
        try refuse { $0.extensions[1] = DER.sequence(ObjectIdentifier.keyUsage, [0x01, 0x01, 0x00], usage) }
        try refuse { $0.extensions[1] = DER.sequence(ObjectIdentifier.keyUsage, [0x01, 0x01, 0x01], usage) }
    }

    @Test func `a set in another order`() throws {
        let organization = DER.sequence(ObjectIdentifier.organization, DER.utf8("BD-TTC014"))
        let code = DER.sequence(ObjectIdentifier.serialNumber, DER.value(0x13, Array("T-114".utf8)))
        var sorted = parts
        sorted.subject = DER.sequence(DER.set(code, organization))
        #expect(try authority.check(sorted) == "T-114")
        try refuse { $0.subject = DER.sequence(DER.set(organization, code)) }
    }

    @Test func `a string in pieces`() throws {
        let pieces = DER.value(0x2C, DER.utf8("BD-TT") + DER.utf8("C014"))
        try refuse { $0.subject = CertificateParts.name([(ObjectIdentifier.organization, pieces)]) }
        let usage = DER.value(0x24, DER.octets(DER.bits([0x80], unused: 7)))
        try refuse { $0.extensions[1] = DER.sequence(ObjectIdentifier.keyUsage, [0x01, 0x01, 0xFF], usage) }
        let der = try parts.signed(by: authority.issuerKey)
        let body = parts.toBeSigned
        let signature = Array(der.dropFirst(4 + body.count + parts.algorithm.count))
        let changed = DER.sequence(body, parts.algorithm, DER.value(0x23, signature))
        #expect(throws: CryptoError.self) { try Certificate(der: changed) }
    }

    @Test func `an integer with bytes too many or none`() throws {
        for number: [UInt8] in [[0x02, 0x02, 0x00, 0x01], [0x02, 0x02, 0xFF, 0x80], [0x02, 0x00]] {
            try refuse { $0.number = number }
        }
    }

    @Test func `a bit string with loose ends`() throws {
        let body = parts.toBeSigned
        let der = try parts.signed(by: authority.issuerKey)
        let signature = Array(der.dropFirst(4 + body.count + parts.algorithm.count + 3))
        for unused: UInt8 in 1...8 {
            let changed = DER.sequence(body, parts.algorithm, DER.bits(signature.dropLast() + [0xFF], unused: unused))
            #expect(throws: CryptoError.self) { try Certificate(der: changed) }
        }
        // Well-formed bits that are not whole bytes are no signature.
        let padded = DER.sequence(body, parts.algorithm, DER.bits(signature + [0x00], unused: 7))
        let certificate = try Certificate(der: padded)
        #expect(throws: CertificateFault.signature) {
            try certificate.checkKeyholder(issuedBy: authority.issuer, organization: SampleAuthority.organization)
        }
    }

    @Test(arguments: [
        "2501010000Z", "250101000000+0000", "250101000000", "2501010000000Z", "250101000000z", "25010100000 Z", "",
        "251301000000Z", "250132000000Z", "250101240000Z",
    ])
    func `a UTC time in another form`(_ text: String) throws {
        try refuse { $0.notBefore = DER.value(0x17, Array(text.utf8)) }
    }

    @Test(arguments: [
        "202501010000Z", "20250101000000.5Z", "20250101000000+0900", "20250101000000", "2025010100Z", "20250230000000Z",
    ])
    func `a generalized time in another form`(_ text: String) throws {
        try refuse { $0.notAfter = DER.value(0x18, Array(text.utf8)) }
    }

    @Test func `an object identifier that is not the shortest or not whole`() throws {
        try refuse {
            $0.extensions.append(CertificateParts.attribute([0x06, 0x03, 0x2A, 0x80, 0x01], critical: false, []))
        }
        try refuse { $0.extensions.append(CertificateParts.attribute([0x06, 0x02, 0x2A, 0x83], critical: false, [])) }
        try refuse { $0.extensions.append(CertificateParts.attribute([0x06, 0x00], critical: false, [])) }
    }

    @Test func `a null with content`() throws {
        try refuse { $0.algorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA256, [0x05, 0x01, 0x00]) }
    }

    @Test func `values nested without end`() throws {
        var nested: [UInt8] = []
        for _ in 0..<1000 { nested = DER.sequence(nested) }
        try refuse { $0.algorithm = DER.sequence(ObjectIdentifier.ecdsaWithSHA256, nested) }
    }

    @Test func `bytes that are nothing`() {
        for bytes: [UInt8] in [
            [], [0x30], [0x30, 0x00], [0x00, 0x00], [0x30, 0x80, 0x00, 0x00], [0x1F, 0x81, 0x00],
        ] {
            #expect(throws: CryptoError.self) { try Certificate(der: bytes) }
        }
    }
}
