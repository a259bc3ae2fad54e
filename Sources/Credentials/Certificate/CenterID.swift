/// The identifier of a center: two letters for the country, a hyphen, 2 to 16 capital letters and digits.
package enum CenterID {
    package static func isWellFormed(_ text: some StringProtocol) -> Bool {
        let text = Array(text.utf8)
        guard (5...19).contains(text.count), text[2] == UInt8(ascii: "-") else { return false }
        return isLetter(text[0]) && isLetter(text[1]) && text[3...].allSatisfy { isLetter($0) || isDigit($0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
