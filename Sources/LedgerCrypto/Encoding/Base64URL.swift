/// Base64 with the URL alphabet and no padding (RFC 4648 section 5, RFC 7515 section 2).
///
/// One sequence of bytes has one spelling: what is decoded here encodes to the same text again.
package enum Base64URL {
    private static let alphabet = Radix64("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

    package static func encode(_ bytes: [UInt8]) -> String { String(decoding: encodeToBytes(bytes), as: UTF8.self) }

    /// Returns the text as ASCII bytes.
    package static func encodeToBytes(_ bytes: [UInt8]) -> [UInt8] { alphabet.encode(bytes) }

    /// Whether all bytes are symbols of the alphabet.
    package static func isText(_ text: ArraySlice<UInt8>) -> Bool { alphabet.isText(text) }

    /// Whether this is the spelling of `count` bytes: `decode` without the bytes.
    package static func isSpelling(_ text: ArraySlice<UInt8>, ofBytes count: Int) -> Bool {
        text.count == (count * 4 + 2) / 3 && alphabet.isSpelling(text)
    }

    /// Returns nil for padding, a symbol outside the alphabet, an impossible length, and trailing bits that are not zero.
    package static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? { alphabet.decode(text) }

    /// Returns nil for padding, a symbol outside the alphabet, an impossible length, and trailing bits that are not zero.
    package static func decode(_ text: String) -> [UInt8]? { alphabet.decode(Array(text.utf8)[...]) }
}
