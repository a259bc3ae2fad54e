import Credentials
import LedgerCrypto
import Testing

struct PaperPayloadTests {
    private static let claims: [(name: String, value: JSONTree)] = [
        ("familyName", "AKTER"), ("nativeName", ["bn": "শিরিন আক্তার", "ja": "シリン"]),
    ]

    private func paper(claims: [(name: String, value: JSONTree)] = claims) throws -> PaperPayload {
        PaperPayload(
            origin: "bd.sanad.example",
            number: try CertificateNumber(parsing: "BD-TTC014-26-000123-67"),
            signingInput: Array("header.payload".utf8)[...],
            seed: try #require(Seed(bytes: Array(0..<16))),
            claims: claims
        )
    }

    @Test func `the bytes are laid out as the protocol says`() throws {
        let bytes = try paper().bytes
        #expect(bytes[0] == 1)
        #expect(hex(Array(bytes[1..<5])) == (try Vectors.json("paper.json").text("originHash4")))
        #expect(bytes[5] == 22)
        #expect(text(bytes[6..<28]) == "BD-TTC014-26-000123-67")
        #expect(Array(bytes[28..<44]) == Array(sha256(Array("header.payload".utf8)).prefix(16)))
        #expect(Array(bytes[44..<60]) == Array(0..<16))
        #expect(text(bytes[60...]) == #"[["familyName","AKTER"],["nativeName",{"bn":"শিরিন আক্তার","ja":"シリン"}]]"#)
    }

    @Test func `a paper is read again from its digits and from its URL`() throws {
        let paper = try paper()
        for read in [
            try PaperPayload(digits: paper.digits), try PaperPayload(url: paper.url(page: "sanad.example")),
            try PaperPayload(url: "HTTPS://ELSEWHERE.EXAMPLE#\(paper.digits)"),
        ] {
            #expect(read.bytes == paper.bytes)
            #expect(read.number == paper.number)
            #expect(read.seed == paper.seed)
            #expect(read.isOf(origin: "bd.sanad.example"))
            #expect(!read.isOf(origin: "jp.sanad.example"))
            #expect(read.isOf(signingInput: Array("header.payload".utf8)[...]))
            #expect(!read.isOf(signingInput: Array("header.payloae".utf8)[...]))
        }
        #expect(paper.url(page: "sanad.example").hasPrefix("https://sanad.example/v#00"))
    }

    @Test func `a paper opens what was signed and nothing else`() throws {
        let sample = try Sample()
        let credential = try sample.credential()
        let printed = Sample.claims.filter { Sample.printed.contains($0.name) }
        let paper = PaperPayload(
            origin: sample.body.origin,
            number: sample.body.number,
            signingInput: credential.issuerJWT.signingInput,
            seed: sample.seed,
            claims: printed.map { ($0.name.rawValue, $0.value) }
        )
        let disclosures = try PaperPayload(digits: paper.digits).disclosures(credentialID: sample.body.id)
        let shown = SDJWT(issuerJWT: credential.issuerJWT, disclosures: disclosures)
        #expect(try shown.disclosedClaims().disclosures.map(\.name) == printed.map(\.name.rawValue))
        // A claim that is not printed has another salt, so that no guess at it can be tried.
        let guess = PaperPayload(
            origin: sample.body.origin,
            number: sample.body.number,
            signingInput: credential.issuerJWT.signingInput,
            seed: sample.seed,
            claims: [("passportNumber", "ZZ0000001")]
        )
        let guessed = SDJWT(
            issuerJWT: credential.issuerJWT,
            disclosures: try guess.disclosures(credentialID: sample.body.id)
        )
        #expect(throws: SDJWTError.notSigned(name: "passportNumber")) { try guessed.disclosedClaims() }
    }

    @Test func `every truncation is refused`() throws {
        let bytes = try paper().bytes
        for count in bytes.indices {
            #expect(throws: PaperError.self) { try PaperPayload(parsing: Array(bytes[..<count])) }
        }
    }

    @Test(arguments: [
        #"{}"#, #"[["a"]]"#, #"[["a",1,2]]"#, #"[[1,1]]"#, #"["a"]"#, #"[["a",1],["a",2]]"#, #"[["a", 1]]"#,
        #"[["a",1.5]]"#,
        #"[["a",1]] "#, #""#, #"[["\u0061",1]]"#, #"[{"a":1}]"#,
    ])
    func `claims in another form are refused`(claims: String) throws {
        let bytes = Array(try paper().bytes.prefix(60)) + Array(claims.utf8)
        #expect(throws: PaperError.self) { try PaperPayload(parsing: bytes) }
    }

    @Test func `an unknown version, a bad number and bad digits are told apart`() throws {
        var bytes = try paper().bytes
        bytes[0] = 2
        #expect(throws: PaperError.unknownVersion(2)) { try PaperPayload(parsing: bytes) }
        bytes[0] = 1
        bytes[27] ^= 1
        #expect(throws: PaperError.badNumber(.badCheckDigits)) { try PaperPayload(parsing: bytes) }
        #expect(throws: PaperError.badDigits) { try PaperPayload(digits: "1") }
        #expect(throws: PaperError.noFragment) { try PaperPayload(url: "https://sanad.example/v") }
        #expect(throws: PaperError.tooShort) { try PaperPayload(url: "https://sanad.example/v#") }
    }

    @Test func `paper.json's first link of a chain is reproduced`() throws {
        let expected = try Vectors.json("paper.json").text("previousOfEntry0")
        #expect(Base64.encode(sha256([0] + Array("bd.sanad.example".utf8))) == expected)
    }
}
