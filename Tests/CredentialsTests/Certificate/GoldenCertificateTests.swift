import Credentials
import LedgerCrypto
import Testing

/// Certificates that a second implementation of the protocol made.
struct GoldenCertificateTests {
    @Test(arguments: ["BD-TTC014-26-000003-39", "BD-TTC014-26-000001-45"])
    func `disclosures are reproduced from the seed`(name: String) throws {
        let answers = try #require(try Vectors.json("answers.json")[name])
        let seed = try #require(Seed(bytes: bytes(hex: answers.text("seed"))))
        let credential = try SDJWT(parsing: CertificateFile(parsing: Vectors.bytes("\(name).sanad")).credential)
        #expect(hex(sha256(credential.issuerJWT.signingInput)) == (try answers.text("signingInputSha256")))
        let id = try credential.issuerJWT.payload.root.text("id")
        let claims = try credential.disclosedClaims().disclosures
        #expect(claims.count == 5)
        for claim in claims {
            let again = try Disclosure(
                salt: seed.salt(credentialID: id, name: claim.name),
                name: claim.name,
                value: JSONTree(claim.value)
            )
            #expect((again == claim) == (claim.name != "passportNumber"))
        }
    }

    @Test(arguments: ["BD-TTC014-26-000003-39", "BD-TTC014-26-000001-45"])
    func `a paper made of the file opens what the file says`(name: String) throws {
        let answers = try #require(try Vectors.json("answers.json")[name])
        let seed = try #require(Seed(bytes: bytes(hex: answers.text("seed"))))
        let credential = try SDJWT(parsing: CertificateFile(parsing: Vectors.bytes("\(name).sanad")).credential)
        let printed = credential.disclosures.filter { $0.name != "passportNumber" }
        let paper = PaperPayload(
            origin: "bd.sanad.example",
            number: try CertificateNumber(parsing: name),
            signingInput: credential.issuerJWT.signingInput,
            seed: seed,
            claims: printed.map { ($0.name, JSONTree($0.value)) }
        )
        let read = try PaperPayload(digits: paper.digits)
        #expect(read.isOf(signingInput: credential.issuerJWT.signingInput))
        let id = try credential.issuerJWT.payload.root.text("id")
        #expect(try read.disclosures(credentialID: id) == printed)
    }
}
