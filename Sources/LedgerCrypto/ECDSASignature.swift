import COpenSSL

/// An ECDSA signature, which OpenSSL spells in DER and JOSE as r and s.
///
/// Of s and n−s, which both verify, only the lower is used (low S), so that one
/// signature has one spelling.
enum ECDSASignature {
    /// r and s, big-endian and of one length of up to 48 bytes, in DER: a SEQUENCE of two INTEGERs (RFC 3279 section
    /// 2.2.3).
    static func der(raw: ArraySlice<UInt8>) -> [UInt8] {
        let size = raw.count / 2
        var der: [UInt8] = [0x30, 0]
        der.reserveCapacity(raw.count + 8)
        append(raw.prefix(size), to: &der)
        append(raw.suffix(size), to: &der)
        der[1] = UInt8(der.count - 2)
        return der
    }

    /// Appends an INTEGER: no zero in front but the one that keeps it from being negative.
    private static func append(_ number: ArraySlice<UInt8>, to der: inout [UInt8]) {
        let start = number.firstIndex { $0 != 0 } ?? number.endIndex - 1
        let isPadded = number[start] & 0x80 != 0
        der.append(0x02)
        der.append(UInt8(number.endIndex - start + (isPadded ? 1 : 0)))
        if isPadded { der.append(0) }
        der.append(contentsOf: number[start...])
    }

    /// r and s, each `size` bytes, of what OpenSSL made, s made low.
    static func raw(trustedDER der: [UInt8], size: Int) -> [UInt8] {
        let signature: OpaquePointer = der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            return allocate(d2i_ECDSA_SIG(nil, &start, buffer.count))
        }
        defer { ECDSA_SIG_free(signature) }
        return number(ECDSA_SIG_get0_r(signature), size: size)
            + lowered(number(ECDSA_SIG_get0_s(signature), size: size))
    }

    private static func number(_ pointer: OpaquePointer?, size: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: size)
        precondition(BN_bn2binpad(pointer, &bytes, CInt(size)) == CInt(size))
        return bytes
    }

    /// Whether the second half of `raw` is no larger than half the group's order.
    static func isLowS(_ raw: ArraySlice<UInt8>) -> Bool {
        let s = raw.suffix(raw.count / 2)
        return !halfOrder(size: s.count).lexicographicallyPrecedes(s)
    }

    /// Of s and n−s the lower.
    static func lowered(_ s: [UInt8]) -> [UInt8] {
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
