import COpenSSL

/// An ECDSA signature, which OpenSSL spells in DER and JOSE as r and s.
///
/// Of s and n−s, which both verify, only the lower is used (low S), so that one
/// signature has one spelling.
struct ECDSASignature: ~Copyable {
    private let pointer: OpaquePointer

    /// Takes r and s, big-endian and of one length.
    init(raw: ArraySlice<UInt8>) {
        pointer = allocate(ECDSA_SIG_new())
        let size = raw.count / 2
        let r = Self.number(raw.prefix(size))
        let s = Self.number(raw.suffix(size))
        precondition(ECDSA_SIG_set0(pointer, r, s) == 1)
    }

    /// Takes what OpenSSL made.
    init(trustedDER der: [UInt8]) {
        var start: UnsafePointer<UInt8>?
        pointer = der.withUnsafeBufferPointer { buffer in
            start = buffer.baseAddress
            return allocate(d2i_ECDSA_SIG(nil, &start, buffer.count))
        }
    }

    deinit { ECDSA_SIG_free(pointer) }

    /// This signature in DER.
    var der: [UInt8] {
        var start: UnsafeMutablePointer<UInt8>?
        let count = i2d_ECDSA_SIG(pointer, &start)
        defer { shim_OPENSSL_free(start) }
        return [UInt8](UnsafeBufferPointer(start: start, count: Int(count)))
    }

    /// r and s, each `size` bytes, s made low.
    func raw(size: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 2 * size)
        var s = [UInt8](repeating: 0, count: size)
        precondition(BN_bn2binpad(ECDSA_SIG_get0_r(pointer), &bytes, CInt(size)) == CInt(size))
        precondition(BN_bn2binpad(ECDSA_SIG_get0_s(pointer), &s, CInt(size)) == CInt(size))
        bytes.replaceSubrange(size..., with: Self.lowered(s))
        return bytes
    }

    /// Whether the second half of `raw` is no larger than half the group's order.
    static func isLowS(_ raw: ArraySlice<UInt8>) -> Bool {
        let s = raw.suffix(raw.count / 2)
        return !halfOrder(size: s.count).lexicographicallyPrecedes(s)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> OpaquePointer {
        bytes.withUnsafeBufferPointer { allocate(BN_bin2bn($0.baseAddress, CInt($0.count), nil)) }
    }

    private static func lowered(_ s: [UInt8]) -> [UInt8] {
        guard halfOrder(size: s.count).lexicographicallyPrecedes(s) else { return s }
        // n − s, byte by byte from the end.
        var result = order(size: s.count)
        var borrow = 0
        for index in result.indices.reversed() {
            let difference = Int(result[index]) - Int(s[index]) - borrow
            borrow = difference < 0 ? 1 : 0
            result[index] = UInt8(truncatingIfNeeded: difference)
        }
        return result
    }

    private static func order(size: Int) -> [UInt8] { size == 32 ? p256Order : p384Order }

    private static func halfOrder(size: Int) -> [UInt8] { size == 32 ? p256HalfOrder : p384HalfOrder }
}

/// The order of P-256 (FIPS 186-4, D.1.2.3).
let p256Order: [UInt8] = bytes(
    0xFFFF_FFFF_0000_0000,
    0xFFFF_FFFF_FFFF_FFFF,
    0xBCE6_FAAD_A717_9E84,
    0xF3B9_CAC2_FC63_2551
)

/// The order of P-384 (FIPS 186-4, D.1.2.4).
private let p384Order: [UInt8] = bytes(
    0xFFFF_FFFF_FFFF_FFFF,
    0xFFFF_FFFF_FFFF_FFFF,
    0xFFFF_FFFF_FFFF_FFFF,
    0xC763_4D81_F437_2DDF,
    0x581A_0DB2_48B0_A77A,
    0xECEC_196A_CCC5_2973
)

private let p256HalfOrder = halved(p256Order)
private let p384HalfOrder = halved(p384Order)

private func bytes(_ words: UInt64...) -> [UInt8] {
    words.flatMap { word in (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
}

private func halved(_ number: [UInt8]) -> [UInt8] {
    var carry: UInt8 = 0
    return number.map { byte in
        defer { carry = byte & 1 }
        return byte >> 1 | carry << 7
    }
}
