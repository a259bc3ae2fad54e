// The formats of this module are lines of text with one spelling each. They are read as bytes:
// a `Character` may span "\r\n", and `==` of two strings is true for different bytes.

let newline = UInt8(ascii: "\n")
let space = UInt8(ascii: " ")

extension Int {
    /// Reads a decimal number from zero up, without sign and without leading zeros.
    init?(canonicalDecimal text: ArraySlice<UInt8>) {
        guard let first = text.first, first != UInt8(ascii: "0") || text.count == 1 else { return nil }
        var number = 0
        for digit in text {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            let (tenfold, overflowsTenfold) = number.multipliedReportingOverflow(by: 10)
            let (next, overflowsNext) = tenfold.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !overflowsTenfold, !overflowsNext else { return nil }
            number = next
        }
        self = number
    }
}

extension String {
    /// Whether any character is an ASCII control character (below U+0020).
    var hasControlCharacter: Bool { utf8.contains { $0 < 0x20 } }
}

extension ArraySlice<UInt8> {
    /// What follows `prefix`; nil when it does not come first.
    func dropping(prefix: String) -> ArraySlice<UInt8>? {
        starts(with: prefix.utf8) ? dropFirst(prefix.utf8.count) : nil
    }
}
