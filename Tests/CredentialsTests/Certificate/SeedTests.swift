import Credentials
import LedgerTestSupport
import Testing

struct SeedTests {
    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U")

    @Test func `paper.json's code, salt, disclosure and digest are reproduced`() throws {
        let vectors = try Vectors.json("paper.json")
        let seed = try #require(Seed(bytes: bytes(hex: vectors.text("seed"))))
        #expect(seed.verificationCode == (try vectors.text("verificationCode")))
        let salt = seed.salt(credentialID: try vectors.text("credentialId"), name: "familyName")
        #expect(salt == (try vectors.text("saltOfFamilyName")))
        let encoded = try vectors.text("disclosureOfNativeNameWithThatSalt")
        let read = try Disclosure(parsing: Array(encoded.utf8)[...])
        let made = try Disclosure(salt: salt, name: "nativeName", value: JSONTree(read.value))
        #expect(text(made.encoded) == encoded)
        #expect(made.digest == (try vectors.text("digest")))
        #expect(JSONTree(read.value) == ["bn": "মোঃ রহিম", "ja": "ラヒム"])
    }

    @Test func `a code is read again as it is printed and as people type it`() throws {
        var generator = SeededGenerator(seed: 6)
        let edges = [[UInt8](repeating: 0, count: 16), [UInt8](repeating: 0xFF, count: 16)]
        for bytes in edges + (0..<500).map({ _ in generator.bytes(16) }) {
            let seed = try #require(Seed(bytes: bytes))
            let code = seed.verificationCode
            #expect(code.split(separator: "-").map(\.count) == [5, 5, 5, 5, 6, 1])
            #expect(try Seed(verificationCode: code) == seed)
            #expect(try Seed(verificationCode: code.lowercased()) == seed)
            let typed = code.filter { $0 != "-" }.map { symbol -> Character in
                switch symbol {
                case "0": return ["O", "o", "0"].randomElement(using: &generator) ?? "0"
                case "1": return ["I", "i", "L", "l"].randomElement(using: &generator) ?? "1"
                default: return symbol
                }
            }
            #expect(try Seed(verificationCode: " " + String(typed) + " -") == seed)
        }
    }

    @Test func `every single mistyped symbol is caught`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<10 {
            let code = Array(try #require(Seed(bytes: generator.bytes(16))).verificationCode.filter { $0 != "-" })
            for index in code.indices {
                for symbol in Self.symbols where symbol != code[index] {
                    var mistyped = code
                    mistyped[index] = symbol
                    #expect(throws: VerificationCodeError.self) { try Seed(verificationCode: String(mistyped)) }
                }
            }
        }
    }

    @Test func `an error says what is wrong with a code`() {
        let digits = "0004106105" + "0R3GG28A1C" + "60T3GF"
        func error(_ text: String) -> VerificationCodeError? {
            do {
                _ = try Seed(verificationCode: text)
                return nil
            } catch { return error }
        }
        #expect(error(digits + "6") == nil)
        #expect(error(digits) == .wrongLength(26))
        #expect(error(digits + "66") == .wrongLength(28))
        #expect(error("") == .wrongLength(0))
        #expect(error(digits + "7") == .wrongCheckSymbol)
        #expect(error("8" + digits.dropFirst() + "6") == .tooLarge)
        #expect(error("U" + digits.dropFirst() + "6") == .misplacedCheckSymbol)
        #expect(error(digits + "!") == .unknownSymbol("!"))
        #expect(error(digits + "６") == .unknownSymbol("６"))
    }

    @Test func `every check symbol is used`() throws {
        let symbols = try (0..<37).map { number in
            let seed = try #require(Seed(bytes: [UInt8](repeating: 0, count: 15) + [UInt8(number)]))
            #expect(try Seed(verificationCode: seed.verificationCode) == seed)
            return seed.verificationCode.last
        }
        #expect(symbols == Self.symbols)
    }

    @Test func `a seed has sixteen bytes`() {
        #expect(Seed(bytes: [UInt8](repeating: 0, count: 15)) == nil)
        #expect(Seed(bytes: [UInt8](repeating: 0, count: 17)) == nil)
        #expect(Seed(using: { [UInt8](repeating: 7, count: $0) }).bytes == [UInt8](repeating: 7, count: 16))
    }
}
