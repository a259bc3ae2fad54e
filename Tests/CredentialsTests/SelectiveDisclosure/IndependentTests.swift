import Credentials
import Foundation
import LedgerCrypto
import Testing

/// Credentials checked by Python's `sd-jwt` and `jwcrypto`, by `jsonschema`, and by the `openssl` command.
struct IndependentTests {
    private static let script = packageRoot.appending(path: "Tests/CredentialsTests/Independent/verify_credential.py")
    private static let schema = packageRoot.appending(path: "../shared/vectors/ob3_achievementcredential.json")

    private static let hasSDJWT = Program.pythonHas("sd_jwt", "jwcrypto")

    @Test(.enabled(if: hasSDJWT, "needs the Python packages sd-jwt and jwcrypto"))
    func `another implementation discloses what ours hid`() throws {
        let sample = try Sample()
        let credential = try sample.credential()
        let shown: [Set<String>] = [Set(ClaimName.allCases.map(\.rawValue)), ["familyName", "nativeName"], []]
        let subjects = try verify(shown.map { credential.presenting($0) }, of: sample, schema: nil)
        for (names, subject) in zip(shown, subjects) {
            for claim in Sample.claims {
                let value = names.contains(claim.name.rawValue) ? claim.value : nil
                #expect(subject[claim.name.rawValue].map { JSONTree($0) } == value)
            }
            #expect(subject["_sd"] == nil)
            #expect(subject["licenseNumber"]?.string == sample.body.number.description)
        }
    }

    @Test(.enabled(if: hasSDJWT, "needs the Python packages sd-jwt and jwcrypto"))
    func `another implementation refuses what was signed by another key`() throws {
        let credential = try Sample().credential()
        #expect(throws: Program.Failure.self) { try verify([credential], of: Sample(), schema: nil) }
    }

    @Test(
        .enabled(
            if: hasSDJWT && Program.pythonHas("jsonschema") && FileManager.default.fileExists(atPath: schema.path),
            "needs the Python packages sd-jwt, jwcrypto and jsonschema, and the Open Badges schema"
        )
    )
    func `a credential is valid by the Open Badges 3.0 schema`() throws {
        let sample = try Sample()
        var later = sample
        later.body.validUntil = CivilDate(year: 2031, month: 10, day: 31)
        later.body.awardedDate = CivilDate(year: 2020, month: 2, day: 29)
        later.body.supersedes = sample.body.id
        let credentials = [try sample.credential(), try sample.credential().presenting([]), try later.credential()]
        #expect(try verify(credentials, of: sample, schema: Self.schema.path).count == 3)
    }

    @Test func `openssl verifies a credential's signature`() throws {
        let sample = try Sample()
        let jws = try sample.credential().issuerJWT
        try Program.withTemporaryFolder { folder in
            let (key, signature) = (folder.appending(path: "key.pem"), folder.appending(path: "signature"))
            try Data(sample.key.publicKey.pem.utf8).write(to: key)
            try Data(der(jws.signature)).write(to: signature)
            let arguments = ["dgst", "-sha256", "-verify", key.path, "-signature", signature.path]
            let answer = try Program.run("openssl", arguments, input: Array(jws.signingInput))
            #expect(text(answer) == "Verified OK\n")
            #expect(throws: Program.Failure.self) { try Program.run("openssl", arguments, input: jws.bytes) }
        }
    }

    private func verify(_ credentials: [SDJWT], of sample: Sample, schema: String?) throws -> [JSONValue] {
        let request: JSONTree = [
            "jwk": sample.key.publicKey.jwk,
            "credentials": .array(credentials.map { .string(text($0.bytes)) }),
            "schema": schema.map { .string($0) } ?? .null,
        ]
        let answer = try Program.run(Program.python, [Self.script.path], input: request.canonical)
        return Array(try JSON(parsing: answer).root.elements)
    }

    /// Spells r and s as an ECDSA-Sig-Value (RFC 3279 section 2.2.3).
    private func der(_ signature: [UInt8]) -> [UInt8] {
        func integer(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            let digits = Array(bytes.drop { $0 == 0 })
            let padded = (digits.first ?? 0x80) >= 0x80 ? [0] + digits : digits
            return [0x02, UInt8(padded.count)] + padded
        }
        let content = integer(signature.prefix(signature.count / 2)) + integer(signature.suffix(signature.count / 2))
        return [0x30, UInt8(content.count)] + content
    }
}
