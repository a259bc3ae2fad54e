import COpenSSL

/// Owns one reference to an `EVP_PKEY`.
///
/// Nothing changes the key once it is made, and OpenSSL lets many threads read
/// it: see openssl-threads(7).
final class KeyHandle: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer

    /// What the key is; the initializer takes no key of another kind.
    let kind: KeyKind

    /// What signs in its place, for a private key of a sample; nil for every other.
    let sample: ReproducibleSampleKey?

    /// The private key where it lies on a token, which `pointer` then is only the public side of; nil for every other.
    let token: TokenKey?

    /// What OpenSSL signs with.
    var signer: OpaquePointer { token?.pointer ?? pointer }

    /// An `EVP_MD_CTX` made ready to verify, which every verification copies:
    /// making one ready costs a sixth of a verification with P-256.
    nonisolated(unsafe) let verifier: OpaquePointer

    /// The same for digests: an `EVP_PKEY_CTX`, nil for a key that signs no digests.
    nonisolated(unsafe) let digestVerifier: OpaquePointer?

    /// Takes over a key, and frees it when it is of a kind that may not sign.
    init(
        owning pointer: OpaquePointer,
        sample: ReproducibleSampleKey? = nil,
        token: TokenKey? = nil
    ) throws(CryptoError) {
        do {
            kind = try Self.kind(of: pointer)
            let algorithm = kind.algorithm
            verifier = try reporting { () throws(OpenSSLError) in
                try DigestContext.verifier(for: pointer, using: algorithm)
            }
            digestVerifier = algorithm == .es256 ? Self.digestVerifier(for: pointer) : nil
        } catch {
            EVP_PKEY_free(pointer)
            throw error
        }
        self.pointer = pointer
        self.sample = sample
        self.token = token
    }

    deinit {
        EVP_PKEY_CTX_free(digestVerifier)
        EVP_MD_CTX_free(verifier)
        EVP_PKEY_free(pointer)
    }

    private static func digestVerifier(for key: OpaquePointer) -> OpaquePointer {
        let context: OpaquePointer = allocate(EVP_PKEY_CTX_new(key, nil))
        precondition(EVP_PKEY_verify_init(context) == 1)
        return context
    }

    /// Whether a signature in OpenSSL's own spelling is this elliptic curve key's of a digest.
    func verifies(_ signature: [UInt8], ofDigest digest: [UInt8]) -> Bool {
        let context: OpaquePointer = allocate(EVP_PKEY_CTX_dup(digestVerifier))
        defer { EVP_PKEY_CTX_free(context) }
        return ask(EVP_PKEY_verify(context, signature, signature.count, digest, digest.count))
    }

    private static func kind(of pointer: OpaquePointer) throws(CryptoError) -> KeyKind {
        switch EVP_PKEY_get_base_id(pointer) {
        case EVP_PKEY_ED25519: return .ed25519
        case EVP_PKEY_EC: return try curve(of: pointer)
        case EVP_PKEY_RSA: return try modulus(of: pointer)
        default:
            throw .unsupportedKey(EVP_PKEY_get0_type_name(pointer).map { String(cString: $0) } ?? "unknown")
        }
    }

    private static func curve(of pointer: OpaquePointer) throws(CryptoError) -> KeyKind {
        guard text(OSSL_PKEY_PARAM_EC_ENCODING, of: pointer) == "named_curve" else {
            throw .unsupportedKey("a curve spelled out instead of named")
        }
        // The point at infinity can be spelled, and is no key.
        guard uncompressedPoint(of: pointer) != nil || number(OSSL_PKEY_PARAM_EC_PUB_X, of: pointer) != nil else {
            throw .unsupportedKey("a point without coordinates")
        }
        switch text(OSSL_PKEY_PARAM_GROUP_NAME, of: pointer) {
        case "prime256v1": return .p256
        case "secp384r1": return .p384
        case let name: throw .unsupportedKey("the curve \(name ?? "without a name")")
        }
    }

    private static func modulus(of pointer: OpaquePointer) throws(CryptoError) -> KeyKind {
        let bits = Int(EVP_PKEY_get_bits(pointer))
        guard [2048, 3072, 4096].contains(bits) else { throw .unsupportedKey("RSA of \(bits) bits") }
        guard number(OSSL_PKEY_PARAM_RSA_E, of: pointer) == [1, 0, 1] else {
            throw .unsupportedKey("RSA with an exponent other than 65537")
        }
        return .rsa(bits: bits)
    }

    private static func text(_ name: String, of pointer: OpaquePointer) -> String? {
        var buffer = [CChar](repeating: 0, count: 64)
        guard ask(EVP_PKEY_get_utf8_string_param(pointer, name, &buffer, buffer.count, nil)) else { return nil }
        return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// The coordinates of an elliptic curve key's point, each of the curve's size and big-endian; nil where the key
    /// spells its point otherwise than uncompressed (SEC 1 section 2.3.3).
    ///
    /// Asked for as numbers they cost ten times as much.
    var coordinates: [UInt8]? { Self.uncompressedPoint(of: pointer).map { Array($0.dropFirst()) } }

    private static func uncompressedPoint(of pointer: OpaquePointer) -> ArraySlice<UInt8>? {
        var bytes = [UInt8](repeating: 0, count: 1 + 2 * 48)
        var count = 0
        guard ask(EVP_PKEY_get_octet_string_param(pointer, OSSL_PKEY_PARAM_PUB_KEY, &bytes, bytes.count, &count)),
            bytes[0] == UInt8(POINT_CONVERSION_UNCOMPRESSED.rawValue)
        else { return nil }
        return bytes.prefix(count)
    }

    /// A number of the key, big-endian without leading zeros.
    func number(_ name: String) -> [UInt8] {
        guard let bytes = Self.number(name, of: pointer) else { preconditionFailure("a key without its \(name)") }
        return bytes
    }

    private static func number(_ name: String, of pointer: OpaquePointer) -> [UInt8]? {
        var value: OpaquePointer?
        guard ask(EVP_PKEY_get_bn_param(pointer, name, &value)) else { return nil }
        defer { BN_free(value) }
        var bytes = [UInt8](repeating: 0, count: Int(BN_num_bits(value) + 7) / 8)
        BN_bn2bin(value, &bytes)
        return bytes
    }
}
