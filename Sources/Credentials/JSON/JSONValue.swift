import LedgerCrypto

/// One value of a JSON text: a view that copies nothing until asked to.
package struct JSONValue: Sendable {
    let tape: JSONTape
    let index: Int

    var node: JSONNode { tape.nodes[index] }

    package var kind: JSONKind { node.kind }

    /// The value as it is written.
    package var bytes: ArraySlice<UInt8> {
        let range = node.range
        return kind == .string
            ? tape.bytes[(range.lowerBound - 1)..<(range.upperBound + 1)]
            : tape.bytes[range]
    }

    /// How many elements an array or members an object has; 0 for every other value.
    package var count: Int { Int(node.count) }
}

// MARK: - Values without parts

extension JSONValue {
    /// A string's text in UTF-8, unescaped; nil for every other value.
    package var utf8: [UInt8]? { kind == .string ? Array(text) : nil }

    /// The same without a copy, as long as there is nothing to unescape.
    package var utf8Slice: ArraySlice<UInt8>? { kind == .string ? text : nil }

    /// A string's text; nil for every other value.
    ///
    /// Swift calls two strings equal that differ in bytes, the protocol does not: compare with `hasString` or `==`.
    package var string: String? { kind == .string ? String(decoding: text, as: UTF8.self) : nil }

    /// Whether this is a string of exactly the bytes of `text`.
    package func hasString(_ text: String) -> Bool {
        let node = node
        guard node.kind == .string else { return false }
        return node.isEscaped ? self.text.spells(text) : tape.bytes[node.range].spells(text)
    }

    /// Whether this is a string of exactly the bytes of one text and then those of another.
    package func hasString(_ start: String, then end: String) -> Bool {
        guard let text = utf8Slice, text.count == start.utf8.count + end.utf8.count else { return false }
        return text.prefix(start.utf8.count).spells(start) && text.suffix(end.utf8.count).spells(end)
    }

    /// The length of a string in code points; nil for every other value.
    package var codePointCount: Int? {
        guard kind == .string else { return nil }
        let text = text
        let bytes = text.span
        var count = 0
        for index in bytes.indices where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// An integer; nil for every other value.
    package var integer: Int64? {
        guard kind == .integer else { return nil }
        var magnitude: Int64 = 0
        for byte in bytes where byte != UInt8(ascii: "-") {
            magnitude = magnitude * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return bytes.first == UInt8(ascii: "-") ? -magnitude : magnitude
    }

    /// A truth value; nil for every other value.
    package var boolean: Bool? { kind == .boolean ? bytes.first == UInt8(ascii: "t") : nil }

    package var isNull: Bool { kind == .null }

    /// The bytes of a string, unescaped.
    var text: ArraySlice<UInt8> {
        let node = node
        let written = tape.bytes[node.range]
        return node.isEscaped ? unescaped(written)[...] : written
    }
}

// MARK: - Equality

extension JSONValue: Equatable {
    /// Whether two values are the same: strings and names by their unescaped bytes, objects whatever the order of
    /// their members, arrays in order.
    package static func == (one: JSONValue, other: JSONValue) -> Bool {
        // The canonical form has exactly these equalities; most values that are equal are also spelled alike.
        one.kind == other.kind && (one.bytes.hasSameBytes(as: other.bytes) || one.canonical == other.canonical)
    }
}
