import LedgerCrypto

/// Writes JSON in its canonical form (RFC 8785): no space, members in the order of their names' UTF-16, one spelling
/// of each string.
///
/// All numbers are integers within ±(2^53−1), which that form writes in plain digits.
struct CanonicalWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value.kind {
        case .null, .boolean, .integer: bytes += value.bytes
        case .string: write(string: value)
        case .array: write(value.elements, in: brackets) { $0.write($1) }
        case .object:
            let members = value.members.map { (name: $0.name.text, value: $0.value) }
            write(members.sorted { precedesInUTF16($0.name, $1.name) }, in: braces) { writer, member in
                writer.write(name: member.name.span)
                writer.write(member.value)
            }
        }
    }

    mutating func write(_ tree: JSONTree) {
        switch tree {
        case .null: bytes += "null".utf8
        case .boolean(let value): bytes += (value ? "true" : "false").utf8
        case .integer(let value): bytes += String(value).utf8
        case .string(let text): write(text: text.utf8.span)
        case .array(let elements): write(elements, in: brackets) { $0.write($1) }
        case .object(let members):
            write(members.sorted { precedesInUTF16($0.name.utf8, $1.name.utf8) }, in: braces) { writer, member in
                writer.write(name: member.name.utf8.span)
                writer.write(member.value)
            }
        }
    }

    /// Writes elements or members between two symbols, with commas.
    private mutating func write<Part>(
        _ parts: some Sequence<Part>,
        in symbols: (start: UInt8, end: UInt8),
        _ write: (inout CanonicalWriter, Part) -> Void
    ) {
        bytes.append(symbols.start)
        var isFirst = true
        for part in parts {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            write(&self, part)
        }
        bytes.append(symbols.end)
    }

    private mutating func write(name: Span<UInt8>) {
        write(text: name)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func write(string value: JSONValue) {
        // A string written without escapes holds nothing that has to be escaped.
        if value.node.isEscaped { write(text: value.text.span) } else { bytes += value.bytes }
    }

    /// Writes a string of unescaped UTF-8 as RFC 8785 section 3.2.2.2 says.
    private mutating func write(text: Span<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var index = 0
        while index < text.count {
            let plain = countOfPlainText(in: text, from: index)
            bytes.append(text.extracting(index..<index + plain))
            index += plain
            while index < text.count, !isPlain(text[index]) {
                write(byte: text[index])
                index += 1
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a byte that may have to be escaped.
    private mutating func write(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): write(escape: byte)
        case 0x08: write(escape: UInt8(ascii: "b"))
        case 0x09: write(escape: UInt8(ascii: "t"))
        case 0x0A: write(escape: UInt8(ascii: "n"))
        case 0x0C: write(escape: UInt8(ascii: "f"))
        case 0x0D: write(escape: UInt8(ascii: "r"))
        case ..<0x20: bytes += "\\u00\(byte >> 4)\(String(byte & 0xF, radix: 16))".utf8
        default: bytes.append(byte)
        }
    }

    private mutating func write(escape symbol: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(symbol)
    }
}

private let brackets = (start: UInt8(ascii: "["), end: UInt8(ascii: "]"))
private let braces = (start: UInt8(ascii: "{"), end: UInt8(ascii: "}"))

/// Whether `one` comes before `other` in the order of their UTF-16 code units, given both in UTF-8.
func precedesInUTF16<Bytes: Sequence<UInt8>>(_ one: Bytes, _ other: Bytes) -> Bool {
    // The orders differ in one thing: surrogates, which stand for U+10000 and up (0xF0 and up in UTF-8), come before
    // U+E000 to U+FFFF (0xEE and 0xEF).
    func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }
    return one.lexicographicallyPrecedes(other) { rank($0) < rank($1) }
}

extension JSONValue {
    /// This value in canonical form (RFC 8785).
    package var canonical: [UInt8] {
        var writer = CanonicalWriter()
        writer.write(self)
        return writer.bytes
    }
}
