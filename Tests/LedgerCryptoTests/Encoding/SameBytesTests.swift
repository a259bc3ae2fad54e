import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite struct `Comparing by bytes` {
    @Test func `agrees with a comparison one by one`() {
        var generator = SeededGenerator(seed: 41)
        for length in 0..<40 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(bytes[...].spells(text) && text.hasSameBytes(as: String(decoding: bytes, as: UTF8.self)))
            for place in bytes.indices {
                var other = bytes
                other[place] ^= 1
                #expect(!other[...].spells(text) && !other[...].hasSameBytes(as: bytes[...]))
                #expect(!String(decoding: other, as: UTF8.self).hasSameBytes(as: text))
                #expect(text.begins(with: String(decoding: bytes[..<place], as: UTF8.self)))
                #expect(!text.begins(with: String(decoding: other[...place], as: UTF8.self)))
            }
            #expect(!(bytes + [0x41])[...].spells(text) && !text.begins(with: text + "A"))
        }
    }

    @Test func `tells apart what only reads the same`() {
        #expect(!"K".hasSameBytes(as: "\u{212A}") && !"\u{E9}".hasSameBytes(as: "e\u{301}"))
        #expect(!"a\u{323}\u{307}".hasSameBytes(as: "a\u{307}\u{323}"))
    }

    @Test func `compares a range of bytes with a text`() {
        let bytes = Array("one,two".utf8)
        #expect(bytes[4..<7].spells("two") && bytes[3..<3].spells("") && bytes[0..<7].spells("one,two"))
        #expect(!bytes[3..<6].spells("two") && !bytes[4..<7].spells("two,") && !bytes[4..<7].spells("tw"))
    }

    @Test func `finds the first and the last place of a byte`() {
        var generator = SeededGenerator(seed: 43)
        for length in 0..<40 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...3, using: &generator) }
            for start in 0...length {
                #expect(bytes.firstPlace(of: 2, from: start) == bytes[start...].firstIndex(of: 2))
            }
            #expect(bytes.lastPlace(of: 2) == bytes.lastIndex(of: 2))
        }
    }
}

@Suite struct `Plain text in JSON` {
    @Test func `ends before the first byte that is not plain`() {
        var generator = SeededGenerator(seed: 42)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                Int.random(in: 0..<20, using: &generator) == 0
                    ? UInt8.random(in: 0...255, using: &generator) : UInt8.random(in: 0x23...0x5B, using: &generator)
            }
            let plain = bytes.prefix { (0x20..<0x80).contains($0) && $0 != 0x22 && $0 != 0x5C }.count
            let counted = countOfPlainText(in: bytes.span, from: 0)
            #expect(counted == plain)
        }
    }

    @Test(arguments: UInt8.min...UInt8.max) func `ends at every byte that has a meaning of its own`(byte: UInt8) {
        let isPlain = (0x20..<0x80).contains(byte) && byte != 0x22 && byte != 0x5C
        for place in 0..<8 {
            var bytes = [UInt8](repeating: 0x61, count: 8)
            bytes[place] = byte
            #expect(countOfPlainText(in: bytes.span, from: 0) == (isPlain ? 8 : place))
        }
    }

    @Test(arguments: UInt8.min...UInt8.max) func `base64url has 64 symbols`(byte: UInt8) {
        let isSymbol = Base64URL.decode([byte, 0x41, 0x41, 0x41]) != nil
        #expect(Base64URL.isText([0x41, byte, 0x41]) == isSymbol)
    }

    @Test func `base64url tells a spelling as it decodes one`() {
        var generator = SeededGenerator(seed: 44)
        let symbols = Array("ABCDghijQRw018_-+=.".utf8)
        for length in 0..<12 {
            for _ in 0..<200 {
                let text = (0..<length).map { _ in symbols.randomElement(using: &generator) ?? 0 }[...]
                let count = Base64URL.decode(text)?.count
                for bytes in 0..<10 { #expect(Base64URL.isSpelling(text, ofBytes: bytes) == (bytes == count)) }
            }
        }
    }
}
