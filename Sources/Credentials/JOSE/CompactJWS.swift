package import LedgerCrypto

/// A statement as it travels: a JWS in compact serialization (RFC 7515 section 7.1) whose form has been checked.
///
/// Its signature is well formed; whether it is true, only the signer's key tells.
package struct CompactJWS: Sendable {
    /// The text as it was given.
    package let bytes: [UInt8]

    package let header: ProtectedHeader

    /// A JSON object.
    package let payload: JSON

    /// As JOSE spells it: r and s of an ECDSA signature, with low s.
    package let signature: [UInt8]

    /// The bytes that are signed.
    package var signingInput: ArraySlice<UInt8> { bytes[..<signingInputEnd] }

    private let signingInputEnd: Int

    package init(parsing bytes: [UInt8]) throws(JWSError) {
        let parts = try JWSParts(splitting: bytes)
        header = try ProtectedHeader(Self.object(parts.header, "header").root)
        payload = try Self.object(parts.payload, "payload")
        guard PublicKey.isWellFormed(parts.signature, for: header.algorithm) else {
            throw .malformed("the signature has the wrong length for \(header.algorithm.rawValue), or a high S")
        }
        self.bytes = bytes
        signature = parts.signature
        signingInputEnd = parts.signingInput.endIndex
    }

    /// Whether `key` made the signature.
    package func isSigned(by key: PublicKey) -> Bool {
        key.isValid(signature, for: signingInput, using: header.algorithm)
    }

    /// The same, where the SHA-256 of the signing input is known.
    package func isSigned(by key: PublicKey, sha256 digest: [UInt8]) -> Bool {
        header.algorithm == .es256 ? key.isValid(signature, forSHA256: digest) : isSigned(by: key)
    }

    /// Signs `payload` and returns the JWS, header and payload in canonical form.
    ///
    /// - Throws: `malformed` when the payload breaks the rules for JSON, so that nothing is signed that no one reads.
    package static func sign(
        payload: JSONTree,
        typ: String,
        key: PrivateKey,
        certificate: Certificate
    ) throws(JWSError) -> [UInt8] {
        guard key.publicKey == certificate.publicKey else { throw .keyDiffersFromCertificate }
        return try sign(header: ProtectedHeader(typ: typ, certificate: certificate).tree, payload: payload, key: key)
    }

    /// The same under a header that is none of a statement's.
    static func sign(header: JSONTree, payload: JSONTree, key: PrivateKey) throws(JWSError) -> [UInt8] {
        let payload = payload.canonical
        _ = try object(payload, "payload")
        var text = Base64URL.encodeToBytes(header.canonical)
        text.append(UInt8(ascii: "."))
        text += Base64URL.encodeToBytes(payload)
        let signature: [UInt8]
        do {
            signature = try key.sign(text)
        } catch {
            throw .signingFailed(error)
        }
        text.append(UInt8(ascii: "."))
        return text + Base64URL.encodeToBytes(signature)
    }

    private static func object(_ bytes: [UInt8], _ name: String) throws(JWSError) -> JSON {
        let json: JSON
        do {
            json = try JSON(parsing: bytes)
        } catch {
            throw .malformed("the \(name) is not JSON in its one form: \(error)")
        }
        guard json.root.kind == .object else { throw .malformed("the \(name) is no JSON object") }
        return json
    }
}
