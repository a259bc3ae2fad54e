/// The order of P-256 (FIPS 186-4, D.1.2.3), 32 bytes, big-endian.
private let order: [UInt8] = [
    0xFFFF_FFFF_0000_0000, 0xFFFF_FFFF_FFFF_FFFF, 0xBCE6_FAAD_A717_9E84, 0xF3B9_CAC2_FC63_2551,
].flatMap { (word: UInt64) in (0..<8).reversed().map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }

/// The order less `s`, both 32 bytes: what makes a low S high.
func highS(_ s: [UInt8]) -> [UInt8] {
    var result = order
    var borrow = 0
    for index in result.indices.reversed() {
        let difference = Int(result[index]) - Int(s[index]) - borrow
        borrow = difference < 0 ? 1 : 0
        result[index] = UInt8(truncatingIfNeeded: difference)
    }
    return result
}
