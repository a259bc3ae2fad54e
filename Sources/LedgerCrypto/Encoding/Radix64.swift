/// The arithmetic that base64's alphabets share: three bytes are four symbols of six bits, without padding.
struct Radix64: Sendable {
    private let symbols: [UInt8]

    /// Each byte's six bits, or `noSymbol`.
    private let values: [UInt8]

    private static let noSymbol: UInt8 = 0xFF

    init(_ alphabet: StaticString) {
        symbols = Array(alphabet.description.utf8)
        precondition(symbols.count == 64)
        var values = [UInt8](repeating: Self.noSymbol, count: 256)
        for (value, symbol) in symbols.enumerated() { values[Int(symbol)] = UInt8(value) }
        self.values = values
    }

    func encode(_ bytes: [UInt8]) -> [UInt8] {
        let symbols = symbols
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count * 4 + 2) / 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 8
            while count >= 6 {
                count -= 6
                text.append(symbols[Int(bits >> UInt32(count) & 63)])
            }
        }
        if count > 0 { text.append(symbols[Int(bits << UInt32(6 - count) & 63)]) }
        return text
    }

    func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let tail = text.count % 4
        guard tail != 1 else { return nil }
        let text = text.span
        let values = values.span
        var bytes = [UInt8](repeating: 0, count: text.count / 4 * 3 + max(0, tail - 1))
        var target = 0
        var source = 0
        // A byte that is no symbol leaves a bit above the sixth, which is looked for once at the end.
        var seen: UInt8 = 0

        while source + 4 <= text.count {
            let a = values[Int(text[source])]
            let b = values[Int(text[source + 1])]
            let c = values[Int(text[source + 2])]
            let d = values[Int(text[source + 3])]
            seen |= a | b | c | d
            bytes[target] = a << 2 | b >> 4
            bytes[target + 1] = b << 4 | c >> 2
            bytes[target + 2] = c << 6 | d
            source += 4
            target += 3
        }
        if tail > 1 {
            let a = values[Int(text[source])]
            let b = values[Int(text[source + 1])]
            let c = tail > 2 ? values[Int(text[source + 2])] : 0
            seen |= a | b | c
            bytes[target] = a << 2 | b >> 4
            if tail > 2 { bytes[target + 1] = b << 4 | c >> 2 }
            let trailing = tail > 2 ? c & 0b11 : b & 0b1111
            guard trailing == 0 else { return nil }
        }
        return seen < 64 ? bytes : nil
    }
}
