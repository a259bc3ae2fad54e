import LedgerCrypto

// The forms that strings in statements may have, each as a question to the bytes
// of the unescaped string. Lengths of free text are counted in code points.
enum Form {
    /// A `urn:uuid:` of version 4, in lower case.
    static func isUUID(_ bytes: [UInt8]) -> Bool { isUUID(bytes[...]) }

    static func isUUID(_ bytes: ArraySlice<UInt8>) -> Bool {
        let prefix = "urn:uuid:"
        guard bytes.count == prefix.utf8.count + 36, bytes.prefix(prefix.utf8.count).spells(prefix) else {
            return false
        }
        let digits = bytes.dropFirst(prefix.utf8.count)
        for place in 0..<36 {
            let byte = digits[digits.startIndex + place]
            let fits =
                switch place {
                case 8, 13, 18, 23: byte == UInt8(ascii: "-")
                case 14: byte == UInt8(ascii: "4")
                case 19:
                    byte == UInt8(ascii: "8") || byte == UInt8(ascii: "9") || byte == UInt8(ascii: "a")
                        || byte == UInt8(ascii: "b")
                default: isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
                }
            guard fits else { return false }
        }
        return true
    }

    /// A lower-case DNS name of two labels or more.
    static func isOrigin(_ bytes: [UInt8]) -> Bool {
        let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                !label.isEmpty && label.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
            }
    }

    /// ISO 3166-1: two capital letters.
    static func isCountry(_ bytes: [UInt8]) -> Bool { bytes.count == 2 && bytes.allSatisfy(isUpper) }

    /// `<country>-<2 to 16 of A-Z, 0-9>`.
    static func isCenterID(_ bytes: [UInt8]) -> Bool {
        guard (5...19).contains(bytes.count), isUpper(bytes[0]), isUpper(bytes[1]), bytes[2] == UInt8(ascii: "-")
        else { return false }
        return bytes[3...].allSatisfy { isUpper($0) || isDigit($0) }
    }

    /// The code of an achievement: `[A-Z0-9][A-Z0-9.-]{0,63}`.
    static func isCode(_ bytes: some Collection<UInt8>) -> Bool {
        guard (1...64).contains(bytes.count), let first = bytes.first, isUpper(first) || isDigit(first) else {
            return false
        }
        return bytes.allSatisfy { isUpper($0) || isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    }

    /// The version of an achievement: `[0-9A-Za-z.-]{1,16}`.
    static func isVersion(_ bytes: some Collection<UInt8>) -> Bool {
        (1...16).contains(bytes.count)
            && bytes.allSatisfy {
                isUpper($0) || isLower($0) || isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
            }
    }

    /// `code/version`.
    static func isCodeAndVersion(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.count == 2 && isCode(parts[0]) && isVersion(parts[1])
    }

    /// A code, or a prefix of codes and `*`.
    static func isScopePattern(_ bytes: [UInt8]) -> Bool {
        guard bytes.last == UInt8(ascii: "*") else { return isCode(bytes) }
        return bytes.count == 1 || isCode(bytes.dropLast())
    }

    /// `P<n>Y`, `P<n>M` or `P<n>D`.
    static func isPeriod(_ bytes: [UInt8]) -> Bool {
        guard (3...6).contains(bytes.count), bytes[0] == UInt8(ascii: "P"), bytes[1] != UInt8(ascii: "0"),
            let unit = bytes.last, isOne(of: "YMD", unit)
        else { return false }
        return bytes[1..<bytes.count - 1].allSatisfy(isDigit)
    }

    /// The last part of a verifier key is checked where the key is read.
    static func isThumbprint(_ bytes: [UInt8]) -> Bool { isThumbprint(bytes[...]) }

    static func isThumbprint(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.count == 43 && Base64URL.isText(bytes) }

    private static func isUpper(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isOne(of characters: String, _ byte: UInt8) -> Bool {
        characters.utf8.contains(byte)
    }
}
