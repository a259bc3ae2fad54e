import CenterOffice
import Credentials
import Foundation
import LedgerCrypto
import LedgerTestSupport
import Testing

@Suite struct `sanad present` {
    private func countries() throws -> CatalogedCountries {
        var countries = try CatalogedCountries()
        let result: [ClaimName: JSONTree] = [.result: [["type": ["Result"], "value": "84"]]]
        try countries.certify("JP-SSW-CONSTRUCTION-1", as: "one", CatalogedCountries.applicant(result))
        try countries.certify("BD-TTC-COURSE", as: "two")
        try countries.publish()
        return countries
    }

    private func file(_ name: String, in countries: CatalogedCountries) throws -> CertificateFile {
        try CertificateFile(parsing: NewFile.read("\(countries.sanad.folder)/\(name)"))
    }

    private struct Presentation: Decodable {
        let out: String?
        let certificates: [Certificate]

        struct Certificate: Decodable {
            let number: String
            let claims: [String: String]
            let revealed: [String: String]
            let hasPhoto: Bool
        }
    }

    @Test func `writes a file that shows what was chosen, and verifies as before`() throws {
        let countries = try countries()
        let result = try countries.sanad("present one.sanad --show familyName,result --out firm.sanad")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Always readable") && result.output.contains("SSW skill test, Construction"))
        #expect(try countries.sanad.mode("firm.sanad") == 0o600)
        let (whole, shown) = try (file("one.sanad", in: countries), file("firm.sanad", in: countries))
        #expect(shown.support == whole.support && shown.proof == whole.proof && shown.status == whole.status)
        let claims = try SDJWT(parsing: shown.credential).disclosedClaims()
        #expect(Set(claims.disclosures.map(\.name)) == ["familyName", "result"])
        let text = try countries.sanad.text("firm.sanad")
        for disclosure in try SDJWT(parsing: whole.credential).disclosures where disclosure.name == "passportNumber" {
            #expect(!text.contains(String(decoding: disclosure.encoded, as: UTF8.self)))
        }
        let verified = try countries("verify firm.sanad --ledger JP --json")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(try verified.answers().map(\.answer) == ["valid"])
    }

    @Test func `lists what can be shown, and writes nothing`() throws {
        let countries = try countries()
        let result = try countries.sanad("present one.sanad two.sanad --json")
        #expect(result.status == 0, "\(result.errors)")
        let listed = try JSONDecoder().decode(Presentation.self, from: Data(result.output.utf8))
        #expect(listed.out == nil)
        #expect(listed.certificates[0].claims["passportNumber"] == "ZZ0000001")
        #expect(listed.certificates[0].claims.count == 5 && listed.certificates[1].claims.count == 4)
        #expect(listed.certificates[0].revealed["number"] == listed.certificates[0].number)
        let words = try countries.sanad("present one.sanad --language ja").output
        #expect(words.contains("--show で開示できるもの") && words.contains("passportNumber (旅券番号)"))
    }

    @Test func `joins certificates into one file that others read`() throws {
        let countries = try countries()
        let result = try countries.sanad("present one.sanad two.sanad --show familyName,givenName,birthDate --json")
        let joined = try JSONDecoder().decode(Presentation.self, from: Data(result.output.utf8))
        #expect(joined.out == "certificates-shown.sanad")
        let text = try countries.sanad.text("certificates-shown.sanad")
        #expect(text.hasPrefix("{\"certificates\":[{") && text.contains("\"type\":\"sanad/certificates/v1\""))
        let verified = try countries("verify certificates-shown.sanad --ledger JP --ledger BD --json")
        #expect(verified.status == 0, "\(verified.output)")
        #expect(try verified.answers().map(\.number) == joined.certificates.map(\.number))
        let again = try countries.sanad("present certificates-shown.sanad --show birthDate --out dates.sanad")
        #expect(again.status == 0)
        #expect(again.output.contains("With no name shown"))
    }

    @Test func `takes a photo along only where its digest is shown`() throws {
        let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
        var countries = try countries()
        let digest: [ClaimName: JSONTree] = [.photoDigest: .string(Base64URL.encode(sha256(photo)))]
        try countries.certify("JP-JFT-BASIC", as: "three", CatalogedCountries.applicant(digest))
        try countries.publish()
        var file = try file("three.sanad", in: countries)
        file.photo = photo
        try countries.sanad.write(String(decoding: file.bytes, as: UTF8.self), to: "photo.sanad")
        try countries.sanad("present photo.sanad --show familyName --out plain.sanad")
        #expect(try self.file("plain.sanad", in: countries).photo == nil)
        try countries.sanad("present photo.sanad --show familyName,photoDigest --out seen.sanad")
        #expect(try self.file("seen.sanad", in: countries).photo == photo)
        #expect(try countries("verify plain.sanad seen.sanad --ledger JP").status == 0)
    }

    @Test(arguments: [
        ("one.sanad --show shoeSize", 64, "no certificate here holds shoeSize; can be shown: familyName"),
        ("two.sanad --show result", 64, "no certificate here holds result"),
        ("one.sanad --show ,", 64, "found no name"), ("one.sanad one.sanad --show birthDate", 64, "given twice"),
        ("one.sanad --out x.sanad", 64, "--out needs --show"),
        ("one.sanad --show birthDate --out two.sanad", 73, "two.sanad"),
        ("keys/policy --show birthDate", 65, "expected a certificate"), ("none.sanad", 74, "none.sanad"),
    ])
    func `refuses what it cannot show, and overwrites nothing`(_ words: String, _ code: Int, _ said: String) throws {
        let countries = try countries()
        let result = try countries.sanad("present \(words)")
        #expect(Int(result.status) == code, "\(result.errors)")
        #expect(result.errors.contains(said), "\(result.errors)")
        #expect(
            try !FileManager.default.contentsOfDirectory(atPath: countries.sanad.folder).contains {
                $0.contains("shown")
            }
        )
    }
}
