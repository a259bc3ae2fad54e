import LedgerCrypto

/// The three parts of a JWS in compact serialization (RFC 7515 section 7.1), decoded and not yet read.
struct JWSParts {
    let header: [UInt8]
    let payload: [UInt8]
    let signature: [UInt8]

    /// The text before the second dot.
    let signingInput: ArraySlice<UInt8>

    init(splitting text: [UInt8]) throws(JWSError) {
        // A third dot would lie in the payload, where it is no symbol of base64url.
        let dot = UInt8(ascii: ".")
        guard let first = text.firstPlace(of: dot, from: 0), let last = text.lastPlace(of: dot), first < last else {
            throw .malformed("a compact JWS has three parts between two dots")
        }
        header = try Self.decode(text[..<first], "header")
        payload = try Self.decode(text[(first + 1)..<last], "payload")
        signature = try Self.decode(text[(last + 1)...], "signature")
        signingInput = text[..<last]
    }

    private static func decode(_ part: ArraySlice<UInt8>, _ name: String) throws(JWSError) -> [UInt8] {
        guard let bytes = Base64URL.decode(part) else {
            throw .malformed("the JWS's \(name) is not base64url in its one spelling")
        }
        return bytes
    }
}
