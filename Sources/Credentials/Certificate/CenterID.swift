/// The identifier of a center: two letters for the country, a hyphen, 2 to 16 capital letters and digits.
package enum CenterID {
    package static func isWellFormed(_ text: some StringProtocol) -> Bool { isWellFormed(Array(text.utf8)[...]) }

    package static func isWellFormed(_ text: ArraySlice<UInt8>) -> Bool {
        let start = text.startIndex
        guard (5...19).contains(text.count), text[start + 2] == UInt8(ascii: "-") else { return false }
        return isLetter(text[start]) && isLetter(text[start + 1])
            && text[(start + 3)...].allSatisfy { isLetter($0) || isDigit($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
