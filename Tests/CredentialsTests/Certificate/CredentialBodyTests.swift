import Credentials
import LedgerCrypto
import Testing

struct CredentialBodyTests {
    @Test(arguments: ["BD-TTC014-26-000003-39", "BD-TTC014-26-000001-45"])
    func `a body written by another implementation is reproduced`(name: String) throws {
        let golden = try SDJWT(parsing: CertificateFile(parsing: Vectors.bytes("\(name).sanad")).credential)
        let payload = golden.issuerJWT.payload.root
        let subject = try #require(payload["credentialSubject"])
        let achievement = try #require(subject["achievement"])
        let body = CredentialBody(
            origin: "bd.sanad.example",
            tagDate: "2026-01-01",
            centerName: try #require(payload["issuer"]).text("name"),
            number: try CertificateNumber(parsing: name),
            achievement: JSONTree(achievement),
            outcome: try #require(Outcome(rawValue: payload.text("outcome"))),
            validFrom: try #require(CivilDate(parsingDateTime: payload.text("validFrom"))),
            session: try payload.text("session"),
            issuedAt: try #require(payload["iat"]?.integer),
            subjectID: try subject.text("id")
        )
        let digests = try #require(subject["_sd"]).elements.compactMap(\.string)
        #expect(body.payload(digests: digests).canonical == golden.issuerJWT.payload.bytes)
        #expect(body.id == (try payload.text("id")))
    }

    @Test func `members that may be absent are there when they are given`() throws {
        var body = try Sample().body
        let without = body.payload(digests: [])
        for name in ["validUntil", "supersedes", "backfilled", "awardedDate"] { #expect(without[name] == nil) }
        body.validUntil = CivilDate(year: 2031, month: 10, day: 31)
        body.awardedDate = CivilDate(year: 2020, month: 2, day: 29)
        body.supersedes = "tag:x"
        body.session = nil
        let with = body.payload(digests: [])
        #expect(with["validUntil"] == "2031-10-31T00:00:00Z")
        #expect(with["awardedDate"] == "2020-02-29T00:00:00Z")
        #expect(with["backfilled"] == true)
        #expect(with["supersedes"] == "tag:x")
        #expect(with["session"] == nil)
    }

    @Test(arguments: [0, 1, 11, 12, 13, 17]) func `digests are sorted, unique, and twelve or more`(count: Int) throws {
        let sample = try Sample()
        let credential = try sample.body.signed(
            claims: ClaimName.allCases.prefix(count).map { ($0, "x") },
            printed: Sample.printed,
            seed: sample.seed,
            key: sample.key,
            certificate: sample.certificate,
            using: randomBytes
        )
        let list = try #require(credential.issuerJWT.payload.root["credentialSubject"]?["_sd"])
        let digests = list.elements.compactMap(\.string)
        #expect(digests.count == max(12, count))
        #expect(digests == digests.sorted())
        #expect(Set(digests).count == digests.count)
        #expect(try credential.disclosedClaims().disclosures.count == count)
        #expect(credential.issuerJWT.isSigned(by: sample.key.publicKey))
    }

    @Test func `printed claims are salted from the seed and the others at random`() throws {
        let sample = try Sample()
        for disclosure in try sample.credential().disclosures {
            let name = try #require(ClaimName(rawValue: disclosure.name))
            let fromSeed = sample.seed.salt(credentialID: sample.body.id, name: disclosure.name)
            #expect((disclosure.salt == fromSeed) == Sample.printed.contains(name))
            #expect(Base64URL.decode(disclosure.salt)?.count == 16)
        }
    }

    @Test func `no hidden value stands in clear`() throws {
        let payload = text(try Sample().credential().issuerJWT.payload.bytes)
        for word in ["AKTER", "SHIRIN", "শিরিন", "シリン", "2001-02-28", "ZZ0000001"] { #expect(!payload.contains(word)) }
    }

    @Test func `claims are normalized when they are made`() throws {
        let sample = try Sample()
        let credential = try sample.body.signed(
            claims: [(.nativeName, ["bn": "\u{9DC}"])],
            printed: [],
            seed: sample.seed,
            key: sample.key,
            certificate: sample.certificate,
            using: randomBytes
        )
        #expect(try credential.disclosedClaims()[.nativeName]?["bn"]?.hasString("\u{9A1}\u{9BC}") == true)
    }

    @Test func `a claim twice, and an achievement without a name, are refused`() throws {
        let sample = try Sample()
        func sign(_ body: CredentialBody, _ claims: [(name: ClaimName, value: JSONTree)]) throws {
            _ = try body.signed(
                claims: claims,
                printed: [],
                seed: sample.seed,
                key: sample.key,
                certificate: sample.certificate,
                using: randomBytes
            )
        }
        #expect(throws: CredentialError.selectiveDisclosure(.disclosedTwice(name: "birthDate"))) {
            try sign(sample.body, [(.birthDate, "2001-02-28"), (.birthDate, "2001-03-28")])
        }
        var nameless = sample.body
        nameless.achievement = ["type": ["Achievement"]]
        #expect(throws: CredentialError.achievementWithoutName) { try sign(nameless, []) }
    }
}
