/// Which key on which token: a `pkcs11:` URI (RFC 7512).
///
/// A PIN in the URI is refused: command lines are seen by everyone on the machine.
package struct TokenURI: Equatable, Sendable {
    /// What the token and the key must be called, by attribute; each value as bytes.
    let attributes: [String: [UInt8]]

    /// The PKCS#11 module to load; nil for all that the machine knows, through p11-kit.
    let modulePath: String?

    /// A file whose first line is the PIN.
    let pinSource: String?

    private static let scheme = "pkcs11:"
    private static let known: Set = ["token", "manufacturer", "serial", "model", "object", "id", "type"]

    /// Whether a key's whereabouts are spelled as such a URI; a scheme has no case (RFC 3986 section 3.1).
    package static func isOne(_ text: String) -> Bool { text.prefix(scheme.count).lowercased() == scheme }

    package init(_ text: String) throws(CryptoError) {
        guard Self.isOne(text) else { throw .token(.badURI("it does not begin with pkcs11:")) }
        let parts = text.dropFirst(Self.scheme.count).split(
            separator: "?",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        attributes = try Self.pairs(parts.first ?? "", separator: ";", known: Self.known)
        let query = try Self.pairs(
            parts.count > 1 ? parts[1] : "",
            separator: "&",
            known: ["module-path", "pin-source", "pin-value"]
        )
        guard query["pin-value"] == nil else {
            throw .token(.badURI("it holds a PIN; leave pin-value out, and be asked, or name a file by pin-source"))
        }
        if let type = attributes["type"], type != Array("private".utf8) {
            throw .token(.badURI("type must be private, or be left out"))
        }
        guard attributes["object"] != nil || attributes["id"] != nil else {
            throw .token(.badURI("it names no key; expected object=LABEL or id=%01…"))
        }
        modulePath = query["module-path"].map { String(decoding: $0, as: UTF8.self) }
        pinSource = try query["pin-source"].map { (bytes) throws(CryptoError) in try Self.path(bytes) }
    }

    /// A path or a `file:` URI; RFC 7512 also knows commands, which are not run here.
    private static func path(_ source: [UInt8]) throws(CryptoError) -> String {
        let text = String(decoding: source, as: UTF8.self)
        for prefix in ["file://", "file:"] where text.hasPrefix(prefix) { return String(text.dropFirst(prefix.count)) }
        guard text.hasPrefix("/") else { throw .token(.badURI("pin-source must be the path of a file, from / on")) }
        return text
    }

    private static func pairs(
        _ text: Substring,
        separator: Character,
        known: Set<String>
    ) throws(CryptoError) -> [String: [UInt8]] {
        var pairs: [String: [UInt8]] = [:]
        for part in text.split(separator: separator) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(pair[0])
            guard pair.count == 2, known.contains(name) else {
                let names = known.subtracting(["pin-value"]).sorted().joined(separator: ", ")
                throw .token(.badURI("it says \(name); expected of \(names)"))
            }
            guard pairs[name] == nil else { throw .token(.badURI("it says \(name) twice")) }
            guard let value = decoded(pair[1]) else {
                throw .token(.badURI("in \(name), % must be followed by two hexadecimal digits"))
            }
            pairs[name] = value
        }
        return pairs
    }

    /// Undoes percent-encoding (RFC 3986 section 2.1).
    private static func decoded(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            guard digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
