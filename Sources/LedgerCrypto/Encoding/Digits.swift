extension [UInt8] {
    /// Appends a number in decimal, padded with zeros to at least so many digits; a minus sign comes first.
    package mutating func append(_ number: Int, digits: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        append(magnitude: number.magnitude, digits: digits)
    }

    private mutating func append(magnitude: UInt, digits: Int) {
        if magnitude >= 10 || digits > 1 { append(magnitude: magnitude / 10, digits: digits - 1) }
        append(UInt8(ascii: "0") + UInt8(magnitude % 10))
    }
}
