import LedgerCrypto
import LedgerTestSupport
import Testing

struct Base64Tests {
    /// RFC 4648 section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `RFC 4648's examples are encoded and decoded`(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
        let unpadded = String(encoded.prefix { $0 != "=" })
        #expect(Base64URL.encode(Array(plain.utf8)) == unpadded)
        #expect(Base64URL.decode(unpadded) == Array(plain.utf8))
    }

    @Test func `random bytes of every small length survive`() {
        var generator = SeededGenerator(seed: 3)
        for count in 0...300 {
            let bytes = generator.bytes(count)
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            #expect(Base64URL.decode(Base64URL.encodeToBytes(bytes)[...]) == bytes)
        }
    }

    @Test func `a text has one spelling: what decodes encodes to itself again`() {
        let symbols = Array("ABQRwxgh0189-_+/=. \n\u{0}".utf8)
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...8, using: &generator)
            let text = (0..<count).map { _ in symbols.randomElement(using: &generator) ?? 0 }
            if let bytes = Base64URL.decode(text[...]) { #expect(Base64URL.encodeToBytes(bytes) == text) }
            if let bytes = Base64.decode(text[...]) { #expect(Array(Base64.encode(bytes).utf8) == text) }
        }
    }

    @Test(arguments: ["A", "AAAAA", "AA==", "AA=", "AB", "AAB", "A A", "AA\n", "A+", "A/", "AA.", "AÄ", "A\u{0}"])
    func `what is not strict base64url is refused`(text: String) {
        #expect(Base64URL.decode(text) == nil)
    }

    @Test(arguments: [
        "A", "AA", "AAA", "AA=A", "A===", "====", "=", "AB==", "AAB=", "AA==\n", "A-==", "A_==", "AAAA=", "AA==AA==",
    ])
    func `what is not strict base64 is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
