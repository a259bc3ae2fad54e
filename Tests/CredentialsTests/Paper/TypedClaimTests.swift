import Credentials
import Testing

@Suite struct `Claims typed from a paper` {
    @Test func `are what the center signed`() throws {
        let typed = [
            "familyName= RAHMAN ", "nativeName.bn=রহমান", "nativeName.ja=ラフマン", "tasks=Welding; Cutting",
            "birthDate=2001-02-28",
        ]
        let claims = try TypedClaim.claims(typed)
        let expected: [(String, JSONTree)] = [
            ("familyName", "RAHMAN"), ("tasks", ["Welding", "Cutting"]), ("birthDate", "2001-02-28"),
            ("nativeName", ["bn": "রহমান", "ja": "ラフマン"]),
        ]
        #expect(claims == expected.map { PaperClaim(name: $0.0, value: $0.1) })
    }

    @Test func `are normalized as what is signed is`() throws {
        let claims = try TypedClaim.claims(["familyName=RENE\u{301}"])
        #expect(claims == [PaperClaim(name: "familyName", value: "REN\u{C9}")])
    }

    @Test(arguments: [
        ("familyName", TypedClaimError.noValue("familyName")), ("name=X", .unknownName("name")),
        ("familyName=", .empty("familyName")), ("nativeName=X", .unknownName("nativeName")),
        ("nativeName.en=X", .unknownName("nativeName.en")), ("result=84", .notJSON("result")),
    ])
    func `are refused by name`(_ text: String, _ error: TypedClaimError) {
        #expect(throws: error) { try TypedClaim.claims([text]) }
    }

    @Test func `are given once`() {
        #expect(throws: TypedClaimError.twice("employer")) { try TypedClaim.claims(["employer=A", "employer=B"]) }
    }
}

@Suite struct `Text from a QR code` {
    private static let number = "BD-TTC014-26-000123-67"

    private func payload() throws -> PaperPayload {
        PaperPayload(
            origin: "bd.sanad.example",
            number: try CertificateNumber(parsing: Self.number),
            signingInput: Array("header.payload".utf8)[...],
            seed: Seed(using: { [UInt8](repeating: 7, count: $0) }),
            claims: [("familyName", "AKTER")]
        )
    }

    @Test func `is a paper whatever host it names, and without one`() throws {
        let payload = try payload()
        let texts = ["https://bd.sanad.example/v#", "http://x/v#", "sanad#", "#", ""].map { $0 + payload.digits }
        for text in texts {
            guard case .paper(let read) = try ScannedText(text) else {
                Issue.record("\(text)")
                continue
            }
            #expect(read.bytes == payload.bytes)
        }
    }

    @Test(arguments: ["\(number)", "bd-ttc014-26-000123-67", "https://bd.sanad.example/v#\(number)"])
    func `is a number`(_ text: String) throws {
        guard case .number(let number) = try ScannedText(text) else { throw PaperError.noFragment }
        #expect(number.description == Self.number)
    }

    @Test(arguments: ["", "https://example.org/", "certificate.sanad", "12345", "https://example.org/#top"])
    func `is neither`(_ text: String) throws {
        #expect(try ScannedText(text) == nil)
    }

    @Test func `that is damaged says how`() throws {
        #expect(throws: PaperError.badNumber(.badCheckDigits)) { try ScannedText("BD-TTC014-26-000123-68") }
        let digits = try payload().digits
        #expect(throws: PaperError.badDigits) { try ScannedText(String(digits.dropLast())) }
    }

    @Test(arguments: [
        ("https://BD.sanad.example/v#1", "bd.sanad.example"), ("http://127.0.0.1:8080/v#1", "127.0.0.1:8080"),
        ("https://bd.sanad.example@evil.example/v", "bd.sanad.example@evil.example"),
        ("https://evil.example#bd.sanad.example/", "evil.example"), ("bd.sanad.example/v#1", nil),
    ])
    func `names its host as a browser takes it`(_ text: String, _ host: String?) {
        #expect(ScannedText.host(of: text) == host)
    }
}
