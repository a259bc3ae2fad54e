/// Counts the bytes from `start` on that stand for themselves in a JSON string: printable ASCII but quote and backslash.
///
/// Eight bytes are looked at in one step, and fewer at the end.
@inlinable
package func countOfPlainText(in bytes: Span<UInt8>, from start: Int) -> Int {
    // A one in each byte.
    let ones: UInt64 = 0x0101_0101_0101_0101
    return bytes.withUnsafeBytes { bytes in
        var index = start
        while index + 8 <= bytes.count {
            let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            // The high bit of a byte is set where a subtraction borrows, or where it was set before.
            let isControl = word &- ones &* 0x20
            let isQuote = (word ^ ones &* UInt64(UInt8(ascii: "\""))) &- ones
            let isBackslash = (word ^ ones &* UInt64(UInt8(ascii: "\\"))) &- ones
            // A borrow runs upwards only: the lowest bit that is set is that of the first such byte.
            let found = (word | isControl | isQuote | isBackslash) & (ones &* 0x80)
            guard found == 0 else { return index + found.trailingZeroBitCount / 8 - start }
            index += 8
        }
        while index < bytes.count, isPlain(bytes[index]) { index += 1 }
        return index - start
    }
}

/// Whether a byte stands for itself in a JSON string, and for a character.
@inlinable
package func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}
