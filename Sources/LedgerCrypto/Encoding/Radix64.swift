/// The arithmetic that base64's alphabets share: three bytes are four symbols of six bits, without padding.
struct Radix64: Sendable {
    private let symbols: [UInt8]

    /// Each byte's six bits, or `noSymbol`.
    private let values: [UInt8]

    /// The six bits of the first, second, third and fourth symbol of four, 256 each, where they lie in the word whose
    /// first three bytes in memory are those that the four stand for; a bit above where there is no symbol.
    private let places: [UInt32]

    private static let noSymbol: UInt8 = 0xFF

    init(_ alphabet: StaticString) {
        symbols = Array(alphabet.description.utf8)
        precondition(symbols.count == 64)
        var values = [UInt8](repeating: Self.noSymbol, count: 256)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = UInt8(value) }
        self.values = values
        places = (0..<4).flatMap { place in
            values.map { $0 == Self.noSymbol ? Self.noPlace : (UInt32($0) << UInt32(18 - 6 * place)).byteSwapped >> 8 }
        }
    }

    private static let noPlace: UInt32 = 1 << 24

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        append(bytes, to: &text)
        return text
    }

    /// Appends what `bytes` are encoded to.
    func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        bytes.withUnsafeBytes { append($0, to: &text) }
    }

    /// Appends what `bytes` are encoded to.
    func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        let start = text.count
        text.append(contentsOf: repeatElement(0, count: (bytes.count * 4 + 2) / 3))
        text.withUnsafeMutableBufferPointer { text in
            symbols.withUnsafeBufferPointer { symbols in
                Self.encode(bytes, symbols, into: UnsafeMutableBufferPointer(rebasing: text[start...]))
            }
        }
    }

    /// Fills `text`, which has room for what `bytes` are in `symbols` and no more.
    private static func encode(
        _ bytes: UnsafeRawBufferPointer,
        _ symbols: UnsafeBufferPointer<UInt8>,
        into text: UnsafeMutableBufferPointer<UInt8>
    ) {
        var source = 0
        var target = 0
        while source + 3 <= bytes.count {
            let word = Int(bytes[source]) << 16 | Int(bytes[source + 1]) << 8 | Int(bytes[source + 2])
            for place in 0..<4 { text[target + place] = symbols[word >> (18 - 6 * place) & 63] }
            source += 3
            target += 4
        }
        let rest = bytes.count - source
        guard rest > 0 else { return }
        let word = Int(bytes[source]) << 16 | (rest > 1 ? Int(bytes[source + 1]) << 8 : 0)
        for place in 0...rest { text[target + place] = symbols[word >> (18 - 6 * place) & 63] }
    }

    func isText(_ text: ArraySlice<UInt8>) -> Bool {
        values.withUnsafeBufferPointer { values in
            text.withUnsafeBufferPointer { $0.reduce(0) { $0 | values[Int($1)] } } != Self.noSymbol
        }
    }

    /// Whether `decode` would return bytes.
    func isSpelling(_ text: ArraySlice<UInt8>) -> Bool {
        guard let last = text.last else { return true }
        let trailing: UInt8
        switch text.count % 4 {
        case 0: trailing = 0
        case 2: trailing = 0b1111
        case 3: trailing = 0b11
        default: return false
        }
        return isText(text) && values[Int(last)] & trailing == 0
    }

    func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let tail = text.count % 4
        guard tail != 1 else { return nil }
        var isGood = false
        let bytes = [UInt8](unsafeUninitializedCapacity: text.count / 4 * 3 + max(0, tail - 1)) { target, count in
            count = target.count
            isGood = text.withUnsafeBufferPointer { text in
                values.withUnsafeBufferPointer { values in
                    places.withUnsafeBufferPointer { Self.decode(text, values, places: $0, into: target) }
                }
            }
        }
        return isGood ? bytes : nil
    }

    /// Fills `bytes`; false for a byte that is no symbol, and for trailing bits that are not zero.
    private static func decode(
        _ text: UnsafeBufferPointer<UInt8>,
        _ values: UnsafeBufferPointer<UInt8>,
        places: UnsafeBufferPointer<UInt32>,
        into bytes: UnsafeMutableBufferPointer<UInt8>
    ) -> Bool {
        var target = 0
        var source = 0
        // A byte that is no symbol leaves a bit, which is looked for once at the end.
        var seen: UInt32 = 0
        while source + 4 <= text.count {
            let word =
                places[Int(text[source])] | places[256 + Int(text[source + 1])]
                | places[512 + Int(text[source + 2])] | places[768 + Int(text[source + 3])]
            seen |= word
            // Three bytes of the word count; the fourth is written over by the next ones.
            if target + 4 <= bytes.count {
                UnsafeMutableRawBufferPointer(bytes)
                    .storeBytes(of: word.littleEndian, toByteOffset: target, as: UInt32.self)
            } else {
                for place in 0..<3 { bytes[target + place] = UInt8(truncatingIfNeeded: word >> UInt32(8 * place)) }
            }
            source += 4
            target += 3
        }
        guard seen & noPlace == 0 else { return false }
        let tail = text.count - source
        guard tail > 1 else { return true }
        let a = values[Int(text[source])]
        let b = values[Int(text[source + 1])]
        let c = tail > 2 ? values[Int(text[source + 2])] : 0
        bytes[target] = a << 2 | b >> 4
        if tail > 2 { bytes[target + 1] = b << 4 | c >> 2 }
        return (a | b | c) < 64 && (tail > 2 ? c & 0b11 : b & 0b1111) == 0
    }
}
