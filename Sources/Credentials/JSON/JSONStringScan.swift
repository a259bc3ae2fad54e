import LedgerCrypto

/// Finds where a JSON string ends and checks everything before: UTF-8, escapes, surrogates, control characters.
struct JSONStringScan {
    /// The index of the closing quote.
    let end: Int

    let isEscaped: Bool

    /// Scans from the byte after the opening quote.
    init(_ bytes: Span<UInt8>, from start: Int) throws(JSONError) {
        var index = start + countOfPlainText(in: bytes, from: start)
        var isEscaped = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                end = index
                self.isEscaped = isEscaped
                return
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
                index += try Self.lengthOfEscape(in: bytes, at: index)
            } else if byte >= 0x80 {
                index += try Self.lengthOfScalar(in: bytes, at: index)
            } else if byte >= 0x20 {
                index += countOfPlainText(in: bytes, from: index)
            } else {
                throw JSONError(problem: .controlCharacter, offset: index)
            }
        }
        throw JSONError(problem: .unexpectedEnd, offset: bytes.count)
    }

    /// The well-formed sequences are those of the Unicode Standard, table 3-7.
    private static func lengthOfScalar(in bytes: Span<UInt8>, at index: Int) throws(JSONError) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[index] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: throw JSONError(problem: .invalidUTF8, offset: index)
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else {
            throw JSONError(problem: .invalidUTF8, offset: index)
        }
        for continuation in (index + 2)..<(index + length) where bytes[continuation] & 0xC0 != 0x80 {
            throw JSONError(problem: .invalidUTF8, offset: index)
        }
        return length
    }

    private static func lengthOfEscape(in bytes: Span<UInt8>, at index: Int) throws(JSONError) -> Int {
        guard index + 1 < bytes.count else { throw JSONError(problem: .unexpectedEnd, offset: bytes.count) }
        let symbol = bytes[index + 1]
        guard symbol == UInt8(ascii: "u") else {
            guard shortEscape(symbol) != nil else { throw JSONError(problem: .unknownEscape, offset: index) }
            return 2
        }
        switch try codeUnit(in: bytes, at: index) {
        case 0: throw JSONError(problem: .nullCharacter, offset: index)
        case 0xDC00...0xDFFF: throw JSONError(problem: .loneSurrogate, offset: index)
        case 0xD800...0xDBFF:
            guard index + 8 <= bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
                bytes[index + 7] == UInt8(ascii: "u"),
                (0xDC00...0xDFFF).contains(try codeUnit(in: bytes, at: index + 6))
            else { throw JSONError(problem: .loneSurrogate, offset: index) }
            return 12
        default: return 6
        }
    }

    /// Reads the four hexadecimal digits of the `\uXXXX` at `index`.
    private static func codeUnit(in bytes: Span<UInt8>, at index: Int) throws(JSONError) -> UInt32 {
        guard index + 6 <= bytes.count else { throw JSONError(problem: .unexpectedEnd, offset: bytes.count) }
        var unit: UInt32 = 0
        for digit in (index + 2)..<(index + 6) {
            guard let value = hexadecimal(bytes[digit]) else { throw JSONError(problem: .unknownEscape, offset: index) }
            unit = unit << 4 | value
        }
        return unit
    }
}

/// Returns the byte that a backslash and `symbol` stand for; nil for every escape but RFC 8259's short ones.
private func shortEscape(_ symbol: UInt8) -> UInt8? {
    switch symbol {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): symbol
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "r"): 0x0D
    default: nil
    }
}

private func hexadecimal(_ digit: UInt8) -> UInt32? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(digit - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(digit - UInt8(ascii: "A") + 10)
    default: nil
    }
}

/// Replaces the escapes in a string's text, which a scan has found good.
func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
        guard text[index] == UInt8(ascii: "\\") else {
            result.append(text[index])
            index += 1
            continue
        }
        if let byte = shortEscape(text[index + 1]) {
            result.append(byte)
            index += 2
            continue
        }
        var scalar = codeUnit(text, at: index)
        index += 6
        if (0xD800...0xDBFF).contains(scalar) {
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (codeUnit(text, at: index) - 0xDC00)
            index += 6
        }
        if let scalar = Unicode.Scalar(scalar) { result += String(scalar).utf8 }
    }
    return result
}

/// Reads the `\uXXXX` at `index` of a text that a scan has found good.
private func codeUnit(_ text: ArraySlice<UInt8>, at index: Int) -> UInt32 {
    text[(index + 2)..<(index + 6)].reduce(0) { $0 << 4 | (hexadecimal($1) ?? 0) }
}
