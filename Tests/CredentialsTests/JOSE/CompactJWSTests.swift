import Credentials
import LedgerCrypto
import Testing

struct CompactJWSTests {
    @Test(arguments: [KeyKind.p256, .p384, .ed25519, .rsa(bits: 2048)])
    func `what is signed is read again and verifies`(kind: KeyKind) throws {
        let sample = try Sample(kind)
        let bytes = try sign(["b": 1, "a": "é"], by: sample)
        let jws = try CompactJWS(parsing: bytes)
        #expect(jws.bytes == bytes)
        #expect(jws.header.typ == "sanad-session+jwt")
        #expect(jws.header.algorithm == kind.algorithm)
        #expect(jws.header.kid == sample.key.publicKey.thumbprint)
        #expect(Base64URL.decode(jws.header.certificateThumbprint) == sample.certificate.fingerprint)
        #expect(text(jws.payload.bytes) == #"{"a":"é","b":1}"#)
        #expect(jws.isSigned(by: sample.key.publicKey))
        #expect(!jws.isSigned(by: try PrivateKey.generate(kind).publicKey))
    }

    @Test func `the header is canonical, and a credential's says so`() throws {
        let sample = try Sample()
        let header = ProtectedHeader(typ: "vc+sd-jwt", certificate: sample.certificate)
        let expected =
            #"{"alg":"ES256","cty":"vc","kid":"\#(header.kid)","typ":"vc+sd-jwt","#
            + #""x5t#S256":"\#(header.certificateThumbprint)"}"#
        #expect(text(header.tree.canonical) == expected)
        #expect(try ProtectedHeader(json(expected)) == header)
    }

    @Test func `nothing is signed that could not be read`() throws {
        let sample = try Sample()
        for payload in [["a": .integer(1 << 53)], .object([("a", 1), ("a", 2)]), ["a": "\u{0}"], [1]] as [JSONTree] {
            #expect(throws: JWSError.self) { try sign(payload, by: sample) }
        }
        #expect(throws: JWSError.keyDiffersFromCertificate) {
            try CompactJWS.sign(
                payload: [:],
                typ: "x",
                key: try PrivateKey.generate(.p256),
                certificate: sample.certificate
            )
        }
    }

    @Test func `a JWS with another form is refused`() throws {
        let good = text(try sign(["a": 1], by: Sample()))
        let parts = good.split(separator: ".").map(String.init)
        let (header, payload, signature) = (parts[0], parts[1], parts[2])
        let bad = [
            "", "..", ".", header, "\(header).\(payload)", "\(good).", ".\(good)", "\(good).\(signature)",
            "\(header)..\(signature)", "\(header)=.\(payload).\(signature)", " \(good)", "\(good)\n",
            "\(header).\(payload).", "\(header).\(payload).\(signature)A",
            "\(header).\(payload).\(signature.dropLast())",
            "\(header).\(payload)=.\(signature)", "\(header).\(encode("[1]")).\(signature)",
            "\(header).\(encode(#"{"a":1.0}"#)).\(signature)", "\(header).\(encode("\u{FEFF}{}")).\(signature)",
            "\(header).\(encode(#"{"a":1,"a":1}"#)).\(signature)", "\(encode("[]")).\(payload).\(signature)",
        ]
        for text in bad {
            let error = #expect(throws: JWSError.self, "\(text)") { try CompactJWS(parsing: Array(text.utf8)) }
            guard case .malformed = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test func `a signature with a high S is refused though it verifies elsewhere`() throws {
        let good = try CompactJWS(parsing: sign(["a": 1], by: Sample()))
        let order = bytes(hex: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
        var borrow = 0
        var high: [UInt8] = []
        for (n, s) in zip(order, good.signature[32...]).reversed() {
            let difference = Int(n) - Int(s) - borrow
            borrow = difference < 0 ? 1 : 0
            high.insert(UInt8(difference & 0xFF), at: 0)
        }
        let signature = Base64URL.encode(Array(good.signature[..<32]) + high)
        #expect(throws: JWSError.malformed("the signature has the wrong length for ES256, or a high S")) {
            try CompactJWS(parsing: Array(good.signingInput) + Array(".\(signature)".utf8))
        }
    }

    @Test func `an altered payload does not verify`() throws {
        let sample = try Sample()
        let parts = text(try sign(["a": 1], by: sample)).split(separator: ".")
        let altered = try CompactJWS(parsing: Array("\(parts[0]).\(encode(#"{"a":2}"#)).\(parts[2])".utf8))
        #expect(!altered.isSigned(by: sample.key.publicKey))
    }

    private func sign(_ payload: JSONTree, by sample: Sample) throws -> [UInt8] {
        try CompactJWS.sign(
            payload: payload,
            typ: "sanad-session+jwt",
            key: sample.key,
            certificate: sample.certificate
        )
    }

    private func encode(_ text: String) -> String { Base64URL.encode(Array(text.utf8)) }
}
