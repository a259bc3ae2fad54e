/// Bytes as decimal digits, which a QR code stores in 3⅓ bits each: 7 bytes become 17 digits, big-endian.
package enum DecimalDigits {
    private static let groupBytes = 7

    /// The digits of a group, by its number of bytes.
    private static let digitCounts = [0, 3, 5, 8, 10, 13, 15, 17]

    package static func encode(_ bytes: [UInt8]) -> String {
        var digits = ""
        for start in stride(from: 0, to: bytes.count, by: groupBytes) {
            let group = bytes[start...].prefix(groupBytes)
            let number = String(group.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
            digits += String(repeating: "0", count: digitCounts[group.count] - number.utf8.count) + number
        }
        return digits
    }

    /// Returns nil for anything but digits, a length that no bytes encode to, and a group too large for its bytes.
    package static func decode(_ digits: String) -> [UInt8]? {
        let digits = Array(digits.utf8)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: digitCounts[groupBytes]) {
            let group = digits[start...].prefix(digitCounts[groupBytes])
            guard let count = digitCounts.firstIndex(of: group.count) else { return nil }
            let number = group.reduce(UInt64(0)) { $0 * 10 + UInt64($1 - 0x30) }
            guard number >> (8 * UInt64(count)) == 0 else { return nil }
            bytes += (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        }
        return bytes
    }
}
