/// Standard base64 with padding (RFC 4648 section 4).
///
/// One sequence of bytes has one spelling: what is decoded here encodes to the same text again.
package enum Base64 {
    private static let alphabet = Radix64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends what `bytes` are encoded to.
    package static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        bytes.withUnsafeBytes { append($0, to: &text) }
    }

    /// Appends what the 32 bytes of four words are encoded to, big-endian all.
    package static func append(_ words: DigestWords, to text: inout [UInt8]) {
        withUnsafeBytes(of: words.bigEndian) { append($0, to: &text) }
    }

    private static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        alphabet.append(bytes, to: &text)
        for _ in 0..<(3 - bytes.count % 3) % 3 { text.append(UInt8(ascii: "=")) }
    }

    /// Returns nil for missing or surplus padding, any other symbol outside the alphabet, and trailing bits that
    /// are not zero.
    package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        // Too much padding leaves a length that no bytes encode to, which the alphabet refuses.
        let padding = text.suffix(2).reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return alphabet.decode(text.dropLast(padding))
    }

    /// Returns nil for missing or surplus padding, any other symbol outside the alphabet, and trailing bits that
    /// are not zero.
    package static func decode(_ text: String) -> [UInt8]? { decode(Array(text.utf8)[...]) }
}
