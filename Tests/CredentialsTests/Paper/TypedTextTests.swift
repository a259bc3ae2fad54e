import Credentials
import Testing

@Suite
struct TypedTextTests {
    @Test(arguments: [
        "BD-TTC014-26-000123-67", " bd-ttc014-26-000123-67 ", "BD TTC014 26 000123 67",
        "bd - ttc014 - 26 - 000123 - 67",
        "BD-TTC০১৪-২৬-০০০১২৩-৬৭", "ＢＤ－ＴＴＣ０１４－２６－０００１２３－６７", "BDーTTC014ー26ー000123ー67",
        "BD–TTC014—26‐000123−67", "bd-ttc014-26-000123-67\n",
    ])
    func `a number is read from any keyboard`(text: String) throws {
        let number = try CertificateNumber(parsing: "BD-TTC014-26-000123-67")
        #expect(try CertificateNumber(typed: text) == number)
        guard case .number(let scanned)? = try ScannedText(text) else {
            Issue.record("\(text) is taken for no number")
            return
        }
        #expect(scanned == number)
    }

    @Test(arguments: ["BD-TTC014-26-000123-68", "BD-TTC০১৪-২৬-০০০১২৩-৬৮", "BD TTC014 2026 000123 67"])
    func `a mistyped number is said to be one`(text: String) {
        #expect(throws: PaperError.self) { try ScannedText(text) }
    }

    @Test(arguments: ["one two three four five", "my-scan-of-the-paper", "BD", "report 2026 11 22 final"])
    func `other words are no number`(text: String) throws {
        #expect(try ScannedText(text) == nil)
    }

    @Test func `a code and a date are read from any keyboard`() throws {
        let seed = Seed(using: { [UInt8](repeating: 9, count: $0) })
        let wide = String(
            String.UnicodeScalarView(
                seed.verificationCode.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }
            )
        )
        #expect(try Seed(verificationCode: TypedText.plain(wide)).bytes == seed.bytes)
        let claims = try TypedClaim.claims(["birthDate=২০০০-০২-১০", "familyName=রহমান"])
        #expect(claims.first?.value == .string("2000-02-10"))
        #expect(claims.last?.value == .string("রহমান"))
    }
}
