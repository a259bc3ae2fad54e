import COpenSSL

/// A P-256 key for samples and tests: it follows from a secret that is no secret, and its signatures are the same every
/// time. Nothing of worth is ever signed with it; its arithmetic takes no care of those who measure time.
///
/// Nonces are those of RFC 6979 section 3.2, with SHA-256.
struct ReproducibleSampleKey: Sendable {
    /// The private scalar, 32 bytes, big-endian.
    private let scalar: [UInt8]

    /// Takes a scalar; nil unless it is one from 1 to the order less one.
    init?(scalar: [UInt8]) {
        guard scalar.count == 32, scalar.contains(where: { $0 != 0 }), scalar.lexicographicallyPrecedes(p256Order)
        else { return nil }
        self.scalar = scalar
    }

    /// r and s, with a low S, of a message's SHA-256.
    func sign(_ message: some Collection<UInt8>) -> [UInt8] {
        let context = BigContext()
        let hash = Big(sha256(Array(message)), modulo: Self.order, context)
        let key = Big(scalar)
        var nonces = NonceSequence(scalar: scalar, hash: hash.bytes)
        while true {
            let nonce = Big(nonces.next())
            let r = Self.abscissa(of: nonce, context)
            // s = (hash + r · key) / nonce
            let s = r.multiplied(by: key, context).adding(hash, context).divided(by: nonce, context)
            if r.bytes.contains(where: { $0 != 0 }), s.bytes.contains(where: { $0 != 0 }) {
                return r.bytes + ECDSASignature.lowered(s.bytes)
            }
        }
    }

    /// The key as OpenSSL holds it: read from PKCS#8 without the public part, which OpenSSL works out.
    func pointer() throws(OpenSSLError) -> OpaquePointer {
        // OneAsymmetricKey (RFC 5958) of id-ecPublicKey and prime256v1 around an ECPrivateKey (RFC 5915).
        let head: [UInt8] = [
            0x30, 0x41, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08,
            0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x04, 0x27, 0x30, 0x25, 0x02, 0x01, 0x01, 0x04, 0x20,
        ]
        let key = (head + scalar).withUnsafeBufferPointer { bytes in
            var start = bytes.baseAddress
            ERR_clear_error()
            return d2i_AutoPrivateKey(nil, &start, bytes.count)
        }
        guard let key else { throw .takeQueued(by: "ReproducibleSampleKey.pointer") }
        return key
    }

    nonisolated(unsafe) private static let group: OpaquePointer = allocate(
        EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1)
    )
    fileprivate static let order = Big(p256Order)

    /// The first coordinate of a scalar's point, modulo the order.
    private static func abscissa(of scalar: Big, _ context: borrowing BigContext) -> Big {
        let point: OpaquePointer = allocate(EC_POINT_new(group))
        defer { EC_POINT_free(point) }
        var bytes = [UInt8](repeating: 0, count: 65)
        let form = POINT_CONVERSION_UNCOMPRESSED
        precondition(EC_POINT_mul(group, point, scalar.pointer, nil, nil, context.pointer) == 1)
        precondition(EC_POINT_point2oct(group, point, form, &bytes, bytes.count, context.pointer) == bytes.count)
        return Big(Array(bytes[1...32]), modulo: order, context)
    }
}

/// Owns a `BN_CTX`.
private struct BigContext: ~Copyable {
    let pointer: OpaquePointer = allocate(BN_CTX_new())

    deinit { BN_CTX_free(pointer) }
}

/// Owns a number of 256 bits at most, to calculate with modulo the order.
private final class Big: Sendable {
    nonisolated(unsafe) let pointer: OpaquePointer

    private init() { pointer = allocate(BN_new()) }

    init(_ bytes: [UInt8]) { pointer = allocate(BN_bin2bn(bytes, CInt(bytes.count), nil)) }

    init(_ bytes: [UInt8], modulo order: Big, _ context: borrowing BigContext) {
        pointer = allocate(BN_bin2bn(bytes, CInt(bytes.count), nil))
        precondition(BN_nnmod(pointer, pointer, order.pointer, context.pointer) == 1)
    }

    deinit { BN_free(pointer) }

    /// 32 bytes, big-endian.
    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 32)
        precondition(BN_bn2binpad(pointer, &bytes, 32) == 32)
        return bytes
    }

    func multiplied(by other: Big, _ context: borrowing BigContext) -> Big {
        let (result, order) = (Big(), ReproducibleSampleKey.order)
        precondition(BN_mod_mul(result.pointer, pointer, other.pointer, order.pointer, context.pointer) == 1)
        return result
    }

    func adding(_ other: Big, _ context: borrowing BigContext) -> Big {
        let (result, order) = (Big(), ReproducibleSampleKey.order)
        precondition(BN_mod_add(result.pointer, pointer, other.pointer, order.pointer, context.pointer) == 1)
        return result
    }

    func divided(by other: Big, _ context: borrowing BigContext) -> Big {
        let (inverse, order) = (Big(), ReproducibleSampleKey.order)
        precondition(BN_mod_inverse(inverse.pointer, other.pointer, order.pointer, context.pointer) != nil)
        return multiplied(by: inverse, context)
    }
}

/// The nonces of RFC 6979 section 3.2, one after the other.
private struct NonceSequence {
    private var key = [UInt8](repeating: 0, count: 32)
    private var value = [UInt8](repeating: 1, count: 32)

    init(scalar: [UInt8], hash: [UInt8]) {
        for step: UInt8 in [0, 1] {
            key = hmac(key, value + [step] + scalar + hash)
            value = hmac(key, value)
        }
    }

    mutating func next() -> [UInt8] {
        while true {
            value = hmac(key, value)
            let nonce = value
            // For the case that it is of no use, there or where it is taken.
            key = hmac(key, value + [0])
            value = hmac(key, value)
            if ReproducibleSampleKey(scalar: nonce) != nil { return nonce }
        }
    }
}

/// HMAC with SHA-256 under a key of 32 bytes (RFC 2104).
private func hmac(_ key: [UInt8], _ message: [UInt8]) -> [UInt8] {
    func padded(_ byte: UInt8) -> [UInt8] { key.map { $0 ^ byte } + [UInt8](repeating: byte, count: 32) }
    return sha256(padded(0x5C) + sha256(padded(0x36) + message))
}
