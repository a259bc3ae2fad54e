package import LedgerCrypto

/// The protected header of a statement: who signed what kind of thing, and how.
package struct ProtectedHeader: Equatable, Sendable {
    /// The `typ` of a credential; its header says `cty: "vc"` too.
    package static let credentialType = "vc+sd-jwt"

    /// `alg`
    package let algorithm: SignatureAlgorithm

    /// `typ`: printable ASCII, so that Swift's `==` compares it exactly.
    package let typ: String

    /// `kid`: the RFC 7638 thumbprint of the signer's key, base64url.
    package let kid: String

    /// `x5t#S256`: the SHA-256 of the signer's certificate, base64url.
    package let certificateThumbprint: String

    /// The header of what the holder of `certificate` signs.
    package init(typ: String, certificate: Certificate) {
        algorithm = certificate.publicKey.kind.algorithm
        self.typ = typ
        kid = certificate.publicKey.thumbprint
        certificateThumbprint = Base64URL.encode(certificate.fingerprint)
    }

    /// Reads a header that has exactly the members it should have.
    package init(_ value: JSONValue) throws(JWSError) {
        typ = try Self.typ(value)
        let isCredential = typ == Self.credentialType
        guard value.count == (isCredential ? 5 : 4) else {
            throw .malformed(
                isCredential
                    ? "a credential's header has exactly alg, cty, kid, typ and x5t#S256"
                    : "a header has exactly alg, kid, typ and x5t#S256"
            )
        }
        kid = try Self.thumbprint("kid", value)
        certificateThumbprint = try Self.thumbprint("x5t#S256", value)
        guard !isCredential || value["cty"]?.hasString("vc") == true else {
            throw .malformed("a credential's header has cty \"vc\"")
        }
        guard let name = value["alg"]?.string else { throw .malformed("the header has no alg") }
        guard let algorithm = SignatureAlgorithm(rawValue: name) else { throw .unsupportedAlgorithm(name) }
        self.algorithm = algorithm
    }

    /// This header as it is signed.
    package var tree: JSONTree {
        .object(omittingNil: [
            ("alg", .string(algorithm.rawValue)),
            ("cty", typ == Self.credentialType ? "vc" : nil),
            ("kid", .string(kid)),
            ("typ", .string(typ)),
            ("x5t#S256", .string(certificateThumbprint)),
        ])
    }

    private static func typ(_ value: JSONValue) throws(JWSError) -> String {
        guard let typ = value["typ"]?.string else { throw .malformed("the header has no typ") }
        guard typ.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw .malformed("typ is not printable ASCII")
        }
        return typ
    }

    /// Reads a member that is base64url of 32 bytes.
    private static func thumbprint(_ name: String, _ value: JSONValue) throws(JWSError) -> String {
        guard let member = value[name], let string = member.string else {
            throw .malformed("the header has no \(name)")
        }
        guard Base64URL.isSpelling(member.text, ofBytes: 32) else {
            throw .malformed("\(name) is not base64url of 32 bytes")
        }
        return string
    }
}
