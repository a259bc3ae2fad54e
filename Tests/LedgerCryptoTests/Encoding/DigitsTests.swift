import LedgerCrypto
import Testing

@Suite struct `A number in digits` {
    @Test(arguments: [
        (0, 1, "0"), (0, 4, "0000"), (7, 2, "07"), (10, 2, "10"), (123_456, 2, "123456"), (-5, 4, "-0005"),
        (Int.max, 1, "9223372036854775807"), (Int.min, 1, "-9223372036854775808"),
    ])
    func `has at least so many, and its sign before them`(_ number: Int, _ digits: Int, _ text: String) {
        var bytes: [UInt8] = [0x41]
        bytes.append(number, digits: digits)
        #expect(String(decoding: bytes, as: UTF8.self) == "A\(text)")
    }
}
