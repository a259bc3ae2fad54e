import Credentials
import Foundation
import LedgerCrypto
import Testing

struct PrintedCertificateTests {
    @Test func `only claims that are salted from the seed can be printed, and they open the credential`() throws {
        let sample = try Sample()
        let credential = try sample.credential()
        let printable = PaperPayload.printable(credential, credentialID: sample.body.id, seed: sample.seed)
        #expect(Set(printable.map(\.name)) == Sample.printed)
        for (name, value) in printable {
            let salt = sample.seed.salt(credentialID: sample.body.id, name: name.rawValue)
            #expect(credential.disclosures.contains(try Disclosure(salt: salt, name: name.rawValue, value: value)))
        }
        let other = Seed(using: randomBytes)
        #expect(PaperPayload.printable(credential, credentialID: sample.body.id, seed: other).isEmpty)
    }

    @Test func `a claim is put on paper part by part, and one that is no text is not`() throws {
        let native = try #require(PrintedClaim(name: .nativeName, value: ["bn": "শিরিন আক্তার", "ja": "シリン"]))
        #expect(native.parts.map(\.language) == [.bn, .ja])
        let list = try #require(PrintedClaim(name: .basedOn, value: ["A", "B"]))
        #expect(list.text == "A; B")
        let result = try #require(PrintedClaim(name: .result, value: [["type": ["Result"], "value": "83"]]))
        #expect(result.text == "83")
        for value in [JSONTree.null, 3, true, [1], ["xx": "y"], ["bn": 3]] {
            #expect(PrintedClaim(name: .tasks, value: value) == nil)
        }
    }

    @Test func `a certificate goes through JSON unchanged, letter by letter`() throws {
        // U+09DF and U+09AF U+09BC are the same letter to Swift, and two texts to whoever hashes them.
        let name = "\u{09AF}\u{09BC}"
        let certificate = PrintedCertificate(
            number: "BD-TTC014-26-000123-67",
            achievement: PrintedText(en: "Welding"),
            description: PrintedText(en: "Welds.", bn: name),
            kind: "tested",
            outcome: "passed",
            places: [],
            center: PrintedText(en: "Sample TTC"),
            issuedOn: "2026-11-21",
            claims: [try #require(PrintedClaim(name: .familyName, value: .string(name)))],
            code: "00041-06105-0R3GG-28A1C-60T3GF-6",
            url: "https://page/v#1",
            numberURL: "https://page/v#2",
            file: [0, 255, 10]
        )
        #expect(certificate.isSample)
        let line = try JSONEncoder().encode(certificate)
        #expect(!line.contains(0x0A))
        let read = try JSONDecoder().decode(PrintedCertificate.self, from: line)
        #expect(read == certificate)
        #expect(Array(read.claims[0].text.utf8) == Array(name.utf8))
    }

    @Test func `bytes that are not base64 are refused`() {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([EncodedBytes].self, from: Data(#"["%"]"#.utf8))
        }
    }
}
