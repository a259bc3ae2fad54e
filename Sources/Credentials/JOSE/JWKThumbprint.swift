package import LedgerCrypto

extension PublicKey {
    /// This key as a JWK with the members it must have and no other (RFC 7517, RFC 7518 section 6, RFC 8037).
    package var jwk: JSONTree {
        switch components {
        case .ellipticCurve(let curve, let x, let y):
            [
                "kty": "EC", "crv": .string(curve), "x": .string(Base64URL.encode(x)),
                "y": .string(Base64URL.encode(y)),
            ]
        case .octetKeyPair(let x):
            ["kty": "OKP", "crv": "Ed25519", "x": .string(Base64URL.encode(x))]
        case .rsa(let modulus, let exponent):
            ["kty": "RSA", "n": .string(Base64URL.encode(modulus)), "e": .string(Base64URL.encode(exponent))]
        }
    }

    /// The SHA-256 of the JWK in canonical form, base64url (RFC 7638): a statement's `kid`.
    package var thumbprint: String { Base64URL.encode(sha256(jwk.canonical)) }
}
