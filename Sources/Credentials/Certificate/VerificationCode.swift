extension Seed {
    /// Crockford's base32 digits, then the five symbols that only check.
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U".utf8)

    private static let digitCount = 26

    /// How the 26 digits and the check symbol are printed, between hyphens.
    private static let groups = [5, 5, 5, 5, 6, 1]

    /// The seed as it is printed: a big-endian integer in Crockford's base32 with his check symbol, which finds every
    /// single mistyped digit.
    package var verificationCode: String {
        let number = number
        var symbols = (0..<Self.digitCount).reversed().map { Self.symbols[Int(number >> (5 * $0) & 31)] }
        symbols.append(Self.symbols[Self.check(number)])
        var rest = symbols[...]
        let groups = Self.groups.map { length in
            defer { rest = rest.dropFirst(length) }
            return String(decoding: rest.prefix(length), as: UTF8.self)
        }
        return groups.joined(separator: "-")
    }

    /// Reads a code as people type it: in any case, with hyphens and spaces anywhere, O for 0, I and L for 1.
    package init(verificationCode text: String) throws(VerificationCodeError) {
        var values: [Int] = []
        for character in text where character != "-" && character != " " {
            guard let value = Self.value(character) else { throw .unknownSymbol(character) }
            values.append(value)
        }
        guard values.count == Self.digitCount + 1 else { throw .wrongLength(values.count) }
        let digits = values.dropLast()
        guard digits.allSatisfy({ $0 < 32 }) else { throw .misplacedCheckSymbol }
        guard values[0] <= 7 else { throw .tooLarge }
        let number = digits.reduce(UInt128(0)) { $0 << 5 | UInt128($1) }
        guard values[Self.digitCount] == Self.check(number) else { throw .wrongCheckSymbol }
        let bytes = (0..<Self.byteCount).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
        self.init(using: { _ in bytes })
    }

    private var number: UInt128 { bytes.reduce(0) { $0 << 8 | UInt128($1) } }

    private static func check(_ number: UInt128) -> Int { Int(number % 37) }

    private static func value(_ character: Character) -> Int? {
        guard var symbol = character.asciiValue else { return nil }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(symbol) { symbol -= 0x20 }
        switch symbol {
        case UInt8(ascii: "O"): return 0
        case UInt8(ascii: "I"), UInt8(ascii: "L"): return 1
        default: return symbols.firstIndex(of: symbol)
        }
    }
}

/// What is wrong with a verification code as typed.
package enum VerificationCodeError: Error, Equatable, Sendable, CustomStringConvertible {
    case unknownSymbol(Character)
    case wrongLength(Int)
    case misplacedCheckSymbol
    case tooLarge
    case wrongCheckSymbol

    package var description: String {
        switch self {
        case .unknownSymbol(let symbol): "a verification code has no \(symbol)"
        case .wrongLength(let count): "a verification code has 27 letters and digits, and this has \(count)"
        case .misplacedCheckSymbol: "one of * ~ $ = U stands where only the last symbol may have it"
        case .tooLarge: "the first digit of a verification code is 7 at most"
        case .wrongCheckSymbol: "the last symbol does not fit the others: one of them is mistyped"
        }
    }
}
