import Credentials
import Testing

struct SDJWTTests {
    @Test func `every subset of the disclosures can be shown and holds`() throws {
        let credential = try Sample().credential()
        let names = Sample.claims.map(\.name.rawValue)
        for subset in 0..<(1 << names.count) {
            let shown = Set(names.indices.filter { subset >> $0 & 1 == 1 }.map { names[$0] })
            let read = try SDJWT(parsing: credential.presenting(shown).bytes)
            let claims = try read.disclosedClaims()
            #expect(Set(claims.disclosures.map(\.name)) == shown)
            for claim in Sample.claims {
                let value = shown.contains(claim.name.rawValue) ? claim.value : nil
                #expect(claims[claim.name].map { JSONTree($0) } == value)
            }
            #expect(read.issuerJWT.bytes == credential.issuerJWT.bytes)
        }
    }

    @Test func `an SD-JWT in another form is refused`() throws {
        let good = text(try Sample().credential().bytes)
        let jws = String(good.prefix { $0 != "~" })
        #expect(throws: SDJWTError.malformed("an SD-JWT has a ~ behind its JWT")) { try read(jws) }
        #expect(throws: SDJWTError.keyBinding) { try read(good + jws) }
        #expect(throws: SDJWTError.keyBinding) { try read(String(good.dropLast())) }
        #expect(throws: SDJWTError.self) { try read(good + "~") }
        #expect(throws: SDJWTError.self) { try read("~" + good) }
        #expect(throws: SDJWTError.self) { try read(good.replacing("~", with: "~~", maxReplacements: 1)) }
        #expect(throws: SDJWTError.self) { try read(good + "\n") }
        #expect(try read(jws + "~").disclosures.isEmpty)
    }

    @Test func `a disclosure shown twice is refused`() throws {
        let credential = try Sample().credential()
        let twice = SDJWT(
            issuerJWT: credential.issuerJWT,
            disclosures: credential.disclosures + credential.disclosures.prefix(1)
        )
        #expect(throws: SDJWTError.disclosedTwice(name: "familyName")) { try twice.disclosedClaims() }
    }

    @Test func `an altered salt, name or value is refused`() throws {
        let credential = try Sample().credential()
        for (index, disclosure) in credential.disclosures.enumerated() {
            let value = JSONTree(disclosure.value)
            let altered = [
                try Disclosure(salt: disclosure.salt + "A", name: disclosure.name, value: value),
                try Disclosure(salt: disclosure.salt, name: "employer", value: value),
                try Disclosure(salt: disclosure.salt, name: disclosure.name, value: "another"),
            ]
            for alteration in altered {
                var disclosures = credential.disclosures
                disclosures[index] = alteration
                let forged = SDJWT(issuerJWT: credential.issuerJWT, disclosures: disclosures)
                #expect(throws: SDJWTError.notSigned(name: alteration.name)) { try forged.disclosedClaims() }
            }
        }
    }

    @Test func `a digest that was altered in the signed part no longer discloses`() throws {
        let sample = try Sample()
        let disclosure = try Disclosure(salt: "s", name: "familyName", value: "AKTER")
        let digest = disclosure.digest
        #expect(try disclose(disclosure, subject: ["_sd": [.string(digest)]], sample).disclosures == [disclosure])
        let other = "A" + digest.dropFirst()
        #expect(throws: SDJWTError.notSigned(name: "familyName")) {
            try disclose(
                disclosure,
                subject: ["_sd": [.string(other == digest ? "B" + digest.dropFirst() : other)]],
                sample
            )
        }
    }

    @Test func `claims are hidden in one place, once, and not in clear as well`() throws {
        let sample = try Sample()
        let disclosure = try Disclosure(salt: "s", name: "familyName", value: "AKTER")
        let digest = JSONTree.string(disclosure.digest)
        let bad: [JSONTree] = [
            [:], ["_sd": "x"], ["_sd": [digest, digest]], ["_sd": [digest, 1]], ["_sd": [digest, "short"]],
            ["_sd": [digest], "familyName": "AKTER"], ["_sd": [digest], "a": ["_sd": [digest]]],
            ["_sd": [digest], "a": [["...": digest]]], ["_sd": [digest], "...": 1], ["a": ["_sd": [digest]]],
        ]
        for subject in bad {
            #expect(throws: SDJWTError.self) { try disclose(disclosure, subject: subject, sample) }
        }
        let good: JSONTree = ["_sd": [digest]]
        #expect(throws: SDJWTError.self) {
            try disclose(disclosure, subject: good, sample, beside: ["_sd_alg": "sha-512"])
        }
        #expect(throws: SDJWTError.self) { try disclose(disclosure, subject: good, sample, beside: ["_sd": [digest]]) }
        #expect(throws: SDJWTError.self) {
            try disclose(disclosure, subject: good, sample, beside: ["issuer": ["_sd": [digest]]])
        }
    }

    private func read(_ text: String) throws -> SDJWT { try SDJWT(parsing: Array(text.utf8)) }

    /// Signs a payload with this subject and checks the disclosure against it.
    private func disclose(
        _ disclosure: Disclosure,
        subject: JSONTree,
        _ sample: Sample,
        beside members: JSONTree = [:]
    ) throws -> DisclosedClaims {
        var payload: JSONTree = ["_sd_alg": "sha-256", "credentialSubject": subject]
        if case .object(let members) = members {
            for member in members { payload = payload.setting(member.name, to: member.value) }
        }
        let jws = try CompactJWS.sign(
            payload: payload,
            typ: "vc+sd-jwt",
            key: sample.key,
            certificate: sample.certificate
        )
        return try SDJWT(issuerJWT: CompactJWS(parsing: jws), disclosures: [disclosure]).disclosedClaims()
    }
}
