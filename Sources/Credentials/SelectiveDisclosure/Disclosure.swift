import LedgerCrypto

/// One hidden claim laid open: its salt, name and value, whose digest the issuer signed (RFC 9901 section 4.2.1).
///
/// A disclosure is base64url of the RFC 8785 bytes of `[salt, name, value]`, so that the three alone give it again.
package struct Disclosure: Sendable {
    /// The disclosure as it travels.
    package let encoded: [UInt8]

    package let salt: String
    package let name: String
    package let value: JSONValue

    /// The base64url SHA-256 of the encoded form, which stands in `_sd`.
    package var digest: String { Base64URL.encode(sha256(encoded)) }

    package init(salt: String, name: String, value: JSONTree) throws(SDJWTError) {
        let bytes = JSONTree.array([.string(salt), .string(name), value]).canonical
        try self.init(parsing: Base64URL.encodeToBytes(bytes)[...])
    }

    package init(parsing encoded: ArraySlice<UInt8>) throws(SDJWTError) {
        guard let bytes = Base64URL.decode(encoded) else {
            throw .malformed("a disclosure is not base64url in its one spelling")
        }
        let array: JSONValue
        do {
            array = try JSON(parsing: bytes).root
        } catch {
            throw .malformed("a disclosure is not JSON in its one form: \(error)")
        }
        let parts = Array(array.elements)
        guard parts.count == 3, let salt = parts[0].string, let name = parts[1].string else {
            throw .malformed("a disclosure is an array of salt, name and value")
        }
        guard array.canonical == bytes else { throw .malformed("the disclosure of \(name) is not in canonical form") }
        guard !parts[1].isReservedName, !parts[2].holdsReservedName else {
            throw .malformed("the disclosure of \(name) uses a name that SD-JWT reserves")
        }
        self.encoded = Array(encoded)
        self.salt = salt
        self.name = name
        value = parts[2]
    }
}

extension Disclosure: Equatable {
    package static func == (one: Disclosure, other: Disclosure) -> Bool { one.encoded == other.encoded }
}

extension JSONValue {
    /// Whether this string is a name under which SD-JWT keeps digests (RFC 9901 section 4.2.4).
    var isReservedName: Bool { hasString("_sd") || hasString("...") }

    /// Whether there is a reserved name anywhere in this value.
    var holdsReservedName: Bool {
        members.contains { $0.name.isReservedName || $0.value.holdsReservedName }
            || elements.contains { $0.holdsReservedName }
    }
}
