/// How a JWS is signed (RFC 7518 section 3.1, RFC 8037 section 3.1).
package enum SignatureAlgorithm: String, Sendable, CaseIterable {
    /// ECDSA on P-256 with SHA-256; the signature is r and s, 64 bytes.
    case es256 = "ES256"
    /// ECDSA on P-384 with SHA-384; the signature is r and s, 96 bytes.
    case es384 = "ES384"
    /// Ed25519; 64 bytes (RFC 8032).
    case edDSA = "EdDSA"
    /// RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 bytes.
    case ps256 = "PS256"

    /// The bytes of r and of s, each; nil where a signature is not such a pair.
    var coordinateSize: Int? {
        switch self {
        case .es256: 32
        case .es384: 48
        case .edDSA, .ps256: nil
        }
    }

    /// The digest's method; Ed25519 hashes by itself.
    var digest: OpaquePointer? {
        switch self {
        case .es256, .ps256: sha256Method
        case .es384: sha384Method
        case .edDSA: nil
        }
    }
}

/// The kinds of key that may sign.
package enum KeyKind: Hashable, Sendable {
    case p256, p384, ed25519
    /// 2048, 3072 or 4096 bits with the exponent 65537.
    case rsa(bits: Int)

    /// The one algorithm that fits.
    package var algorithm: SignatureAlgorithm {
        switch self {
        case .p256: .es256
        case .p384: .es384
        case .ed25519: .edDSA
        case .rsa: .ps256
        }
    }
}
