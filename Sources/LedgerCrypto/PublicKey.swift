import COpenSSL

/// A key that verifies.
package struct PublicKey: Sendable {
    let handle: KeyHandle

    init(_ handle: KeyHandle) { self.handle = handle }

    /// Reads an Ed25519 key of 32 raw bytes (RFC 8032 section 5.1.5).
    package init(ed25519 bytes: [UInt8]) throws(CryptoError) {
        let pointer = try reporting { () throws(OpenSSLError) in
            try make(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, bytes, bytes.count))
        }
        handle = try KeyHandle(owning: pointer)
    }

    /// Reads a PEM file that holds a SubjectPublicKeyInfo (RFC 7468 section 13).
    package init(pem: String) throws(CryptoError) {
        let bio = MemoryBIO(Array(pem.utf8))
        let pointer: OpaquePointer
        do {
            pointer = try make(PEM_read_bio_PUBKEY(bio.pointer, nil, refusePassphrase, nil))
        } catch {
            throw .openSSL(error)
        }
        handle = try KeyHandle(owning: pointer)
    }

    package var kind: KeyKind { handle.kind }

    /// The raw bytes of an Ed25519 key; nil for every other kind.
    package var ed25519Bytes: [UInt8]? {
        guard kind == .ed25519 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 32)
        var count = bytes.count
        precondition(EVP_PKEY_get_raw_public_key(handle.pointer, &bytes, &count) == 1)
        return bytes
    }

    /// This key in PEM, as a SubjectPublicKeyInfo.
    package var pem: String {
        let bio = MemoryBIO()
        precondition(PEM_write_bio_PUBKEY(bio.pointer, handle.pointer) == 1)
        return String(decoding: bio.bytes, as: UTF8.self)
    }

    /// The numbers that make up the key, as a JWK names them.
    package var components: KeyComponents {
        switch kind {
        case .ed25519: .octetKeyPair(x: ed25519Bytes ?? [])
        case .p256: point(curve: "P-256", size: 32)
        case .p384: point(curve: "P-384", size: 48)
        case .rsa:
            .rsa(
                modulus: handle.number(OSSL_PKEY_PARAM_RSA_N),
                exponent: handle.number(OSSL_PKEY_PARAM_RSA_E)
            )
        }
    }

    /// Whether `signature`, as JOSE spells it, is this key's signature of `message`.
    ///
    /// False too for a signature in another spelling (wrong length, high S) and
    /// for an algorithm that does not fit the key.
    package func isValid(
        _ signature: [UInt8],
        for message: some Collection<UInt8>,
        using algorithm: SignatureAlgorithm
    ) -> Bool {
        guard kind.algorithm == algorithm, Self.isWellFormed(signature, for: algorithm) else { return false }
        let native =
            algorithm.coordinateSize == nil ? signature : ECDSASignature.der(raw: signature[...])
        return DigestContext().verify(native, of: message, with: handle)
    }

    /// Whether `signature`, as JOSE spells it, is this key's ES256 signature of what has this SHA-256.
    ///
    /// False too where `isValid` for the message is.
    package func isValid(_ signature: [UInt8], forSHA256 digest: [UInt8]) -> Bool {
        guard kind == .p256, Self.isWellFormed(signature, for: .es256) else { return false }
        return handle.verifies(ECDSASignature.der(raw: signature[...]), ofDigest: digest)
    }

    /// Whether `signature` has the length of its algorithm and, for ECDSA, a low S.
    package static func isWellFormed(_ signature: [UInt8], for algorithm: SignatureAlgorithm) -> Bool {
        switch algorithm {
        case .es256, .es384:
            guard let size = algorithm.coordinateSize, signature.count == 2 * size else { return false }
            return ECDSASignature.isLowS(signature[...])
        case .edDSA: return signature.count == 64
        case .ps256: return [256, 384, 512].contains(signature.count)
        }
    }

    private func point(curve: String, size: Int) -> KeyComponents {
        if let both = handle.coordinates {
            return .ellipticCurve(curve: curve, x: Array(both.prefix(size)), y: Array(both.suffix(size)))
        }
        func coordinate(_ name: String) -> [UInt8] {
            let number = handle.number(name)
            return [UInt8](repeating: 0, count: size - number.count) + number
        }
        return .ellipticCurve(
            curve: curve,
            x: coordinate(OSSL_PKEY_PARAM_EC_PUB_X),
            y: coordinate(OSSL_PKEY_PARAM_EC_PUB_Y)
        )
    }
}

extension PublicKey: Hashable {
    package static func == (one: PublicKey, other: PublicKey) -> Bool {
        EVP_PKEY_eq(one.handle.pointer, other.handle.pointer) == 1
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(components) }
}

/// The numbers of a public key, big-endian (RFC 7518 section 6, RFC 8037 section 2).
package enum KeyComponents: Hashable, Sendable {
    case ellipticCurve(curve: String, x: [UInt8], y: [UInt8])
    case octetKeyPair(x: [UInt8])
    case rsa(modulus: [UInt8], exponent: [UInt8])
}
