/// Reads ASCII digits, all of them; nil where there is anything else.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var value = 0
    for byte in bytes {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
}

extension [UInt8] {
    /// Appends `number` in decimal, which has at most so many digits, with zeros before it.
    mutating func append(_ number: Int, digits: Int) {
        var place = (1..<digits).reduce(1) { place, _ in place * 10 }
        while place > 0 {
            append(UInt8(ascii: "0") + UInt8(number / place % 10))
            place /= 10
        }
    }
}
