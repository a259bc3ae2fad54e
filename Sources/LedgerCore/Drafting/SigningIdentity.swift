package import Credentials
package import LedgerCrypto

/// A key and the certificate under which it signs.
package struct SigningIdentity: Sendable {
    package let key: PrivateKey
    package let certificate: Certificate

    /// - Throws: `keyDiffersFromCertificate` when the two do not belong together.
    package init(key: PrivateKey, certificate: Certificate) throws(JWSError) {
        guard key.publicKey == certificate.publicKey else { throw .keyDiffersFromCertificate }
        self.key = key
        self.certificate = certificate
    }

    package var thumbprint: String { key.publicKey.thumbprint }
}

/// A statement before it is signed.
package struct StatementDraft: Sendable {
    package let type: StatementType
    package let payload: JSONTree

    package init(_ type: StatementType, _ payload: JSONTree) {
        self.type = type
        self.payload = payload
    }

    /// Signs, and reads what was signed back under the rules for its form, so that
    /// nothing leaves that a ledger would call malformed.
    package func signed(by identity: SigningIdentity) throws -> [UInt8] {
        let jws = try CompactJWS.sign(
            payload: payload,
            typ: type.rawValue,
            key: identity.key,
            certificate: identity.certificate
        )
        _ = try Statement(parsing: jws)
        return jws
    }
}

/// The members that every statement but a credential has.
package struct StatementStamp: Sendable {
    /// The signer's: the origin, or the center's id.
    package let issuer: String
    /// Seconds since 1970.
    package let issuedAt: Int64
    /// A `urn:uuid`.
    package let identity: String

    package init(issuer: String, issuedAt: Int64, identity: String) {
        self.issuer = issuer
        self.issuedAt = issuedAt
        self.identity = identity
    }

    var members: [(name: String, value: JSONTree?)] {
        [
            ("iss", .string(issuer)), ("iat", .integer(issuedAt)), ("jti", .string(identity)),
        ]
    }
}

/// A `urn:uuid` of version 4 from 16 random bytes (RFC 9562 section 5.4).
package func uuidURN(random bytes: [UInt8]) -> String {
    precondition(bytes.count == 16)
    var bytes = bytes
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { hex(bytes[$0]) }
    return "urn:uuid:" + groups.joined(separator: "-")
}
