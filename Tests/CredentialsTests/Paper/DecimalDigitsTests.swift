import Credentials
import LedgerTestSupport
import Testing

struct DecimalDigitsTests {
    @Test func `paper.json's digits are reproduced`() throws {
        let vectors = try #require(try Vectors.json("paper.json")["decimal"])
        #expect(vectors.count == 4)
        for vector in vectors.members {
            let (plain, digits) = (bytes(hex: try #require(vector.name.string)), try #require(vector.value.string))
            #expect(DecimalDigits.encode(plain) == digits)
            #expect(DecimalDigits.decode(digits) == plain)
        }
    }

    @Test func `bytes of every small length survive`() {
        var generator = SeededGenerator(seed: 9)
        for count in 0...60 {
            for bytes in [
                generator.bytes(count), [UInt8](repeating: 0, count: count), [UInt8](repeating: 0xFF, count: count),
            ] {
                #expect(DecimalDigits.decode(DecimalDigits.encode(bytes)) == bytes)
            }
        }
    }

    @Test func `a length that no bytes encode to is refused`() {
        let lengths = [0, 3, 5, 8, 10, 13, 15]
        for length in 0..<70 {
            let isPossible = lengths.contains(length % 17)
            #expect((DecimalDigits.decode(String(repeating: "0", count: length)) != nil) == isPossible)
        }
    }

    @Test(arguments: [
        "256", "65536", "16777216", "4294967296", "1099511627776", "281474976710656", "72057594037927936",
        "99999999999999999", "00000000000000000256",
    ])
    func `a group too large for its bytes is refused`(digits: String) {
        #expect(DecimalDigits.decode(digits) == nil)
    }

    @Test(arguments: ["00a", "-01", "+01", " 01", "٠٠١", "0 1"]) func `what is no digit is refused`(digits: String) {
        #expect(DecimalDigits.decode(digits) == nil)
    }
}
