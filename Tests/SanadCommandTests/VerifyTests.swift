import Foundation
import Testing

@Suite struct `sanad verify` {
    private static let now = "--at 2026-11-01T04:00:00Z"
    private static let valid = "certificates/BD-TTC014-26-000003-39.sanad"
    private static let revoked = "certificates/BD-TTC014-26-000009-21.sanad"

    private let sanad: Command

    init() throws { sanad = try Command.besideGolden() }

    @Test func `answers each golden certificate as its state says`() throws {
        let expected = try JSONDecoder().decode(Golden.self, from: Data(sanad.text("answers.json").utf8)).credentials
        let files = expected.keys.sorted().map { "certificates/\($0).sanad" }.joined(separator: " ")
        let result = try sanad("verify \(files) --keys demo.json \(Self.now) --json")
        #expect(result.status == 1)
        let names = ["active": "valid", "voided": "revoked"]
        for answer in try result.answers() {
            let state = try #require(expected[answer.number ?? ""]?.state)
            #expect(answer.answer == names[state] ?? state, "\(answer.number ?? "")")
        }
    }

    @Test func `shows nothing that a terminal would act on`() throws {
        let text = try sanad.text(Self.valid)
        let forged = "\\u001b[2J\\u001b[32m✔ GENUINE\\u202e: valid"
        try sanad.write(text.replacing("{\"type\":", with: "{\"\(forged)\":1,\"type\":"), to: "forged.sanad")
        let result = try sanad("verify forged.sanad missing.sanad --keys demo.json \(Self.now)")
        #expect(result.status == 3, "\(result.output)")
        #expect(!result.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
        #expect(result.output.contains("missing.sanad"))
    }

    @Test func `takes the sample trust anchors of Keys, and the ledger beside`() throws {
        let keys = Command.golden.appending(path: "../../../../Keys/sample").standardizedFileURL.path
        let result = try sanad("verify \(Self.valid) --keys \(keys) --ledger ledger \(Self.now)")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    private struct Golden: Decodable {
        let credentials: [String: Credential]

        struct Credential: Decodable {
            let state: String
        }
    }

    @Test(arguments: [
        ("\(valid) --keys demo.json \(now)", 0),
        ("\(valid) --policy policy --authority BD.pem --ledger ledger \(now)", 0),
        ("\(revoked) --keys demo.json \(now)", 1),
        ("\(valid) --policy policy --authority BD.pem --offline \(now)", 3),
        ("\(valid) --keys demo.json --at 2027-11-01", 3),
    ])
    func `ends with the exit code of the answer`(_ arguments: String, _ code: Int) throws {
        let result = try sanad("verify \(arguments)")
        #expect(Int(result.status) == code, "\(result.output)\(result.errors)")
    }

    @Test(arguments: [
        ("", 64), (valid, 64), ("\(valid) --keys nowhere", 64),
        ("\(valid) --keys demo.json --max-status-age 9999999999999999", 64),
        ("\(valid) --keys demo.json --at yesterday", 64),
        ("\(valid) --keys demo.json --offline --ledger http://127.0.0.1:1", 64),
        ("\(valid) --keys demo.json --ledger http://127.0.0.1:1 \(now)", 3),
    ])
    func `says what is wrong with its use`(_ arguments: String, _ code: Int) throws {
        let result = try sanad("verify \(arguments)")
        #expect(Int(result.status) == code, "\(result.output)\(result.errors)")
        #expect(!result.errors.isEmpty)
    }

    @Test(arguments: [
        ("en", "GENUINE: valid", "Compare name and photo with the passport."),
        ("bn", "খাঁটি: বৈধ", "নাম ও ছবি পাসপোর্টের সঙ্গে মিলিয়ে দেখুন।"),
        ("ja", "真正: 有効です", "氏名と写真を旅券と照合してください。"),
    ])
    func `answers in three languages, without colors where nobody reads`(
        _ language: String,
        _ headline: String,
        _ next: String
    ) throws {
        let result = try sanad("verify \(Self.valid) --keys demo.json \(Self.now) --language \(language)")
        #expect(result.output.contains(headline))
        #expect(result.output.contains(next))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func `never says valid to a file in which a byte of the credential was changed`() throws {
        let text = try sanad.text(Self.valid)
        let start = try #require(text.range(of: "\"credential\":"))
        let first = text.utf8.distance(from: text.startIndex, to: start.upperBound) + 8
        var files: [String] = []
        for place in stride(from: first, to: first + 4000, by: 331) {
            var changed = Array(text.utf8)
            changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            files.append("changed-\(place).sanad")
            try sanad.write(String(decoding: changed, as: UTF8.self), to: "changed-\(place).sanad")
        }
        let result = try sanad("verify \(files.joined(separator: " ")) --keys demo.json \(Self.now) --json")
        #expect(result.status == 1)
        #expect(try result.answers().allSatisfy { $0.answer == "mismatch" })
    }
}
