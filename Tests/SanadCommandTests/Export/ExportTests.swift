import CenterOffice
import Credentials
import Foundation
import LedgerTestSupport
import Testing

@Suite struct `sanad export` {
    private let stage: Stage
    private let center: StaffedCenter
    private let certificate: String
    private var sanad: Command { center.sanad }

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
        let session = try center.identity(
            "center session --achievement BD-WELD/1 --district Khulna --seats 20"
        )
        try center.roster(0..<1)
        certificate = try #require(try center.issue("--session \(session)").first?.file)
    }

    private func export(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad("export --ob3-jwt \(line)")
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private struct Exported: Decodable {
        let number: String
        let out: String
        let claims: [String]
        let hasProofOfLogging: Bool
    }

    private struct Subject: Decodable {
        let familyName: String?
        let passportNumber: String?
        let licenseNumber: String
    }

    private func read(_ badge: String, by role: String = "issuer") throws -> ReportProgram.Result {
        try OpenBadgeReader.verify("\(sanad.folder)/\(badge)", by: "\(sanad.folder)/office/\(role).pem")
    }

    private func subject(_ badge: String) throws -> Subject {
        let answer = try read(badge)
        try #require(answer.status == 0, "\(answer.errors)")
        return try JSONDecoder().decode(Subject.self, from: Data(answer.output.utf8))
    }

    @Test(.enabled(if: OpenBadgeReader.python != nil, "needs the Python package openbadgeslib"))
    func `makes a badge that others verify, with what the file shows in clear`() throws {
        let output = try export("\(certificate) --json").output
        let exported = try #require(try JSONDecoder().decode([Exported].self, from: Data(output.utf8)).first)
        #expect(!exported.hasProofOfLogging && exported.claims.contains("passportNumber"))
        let subject = try subject(exported.out)
        #expect(subject.familyName == "AKTER" && subject.passportNumber == "ZZ0001000")
        #expect(subject.licenseNumber == exported.number)
        #expect(try sanad.mode(exported.out) == 0o600)
        #expect(try read(exported.out, by: "registrar").errors.contains("Invalid signature"))
    }

    @Test(.enabled(if: OpenBadgeReader.python != nil, "needs the Python package openbadgeslib"))
    func `leaves out what the file does not show`() throws {
        try sanad("present \(certificate) --show familyName --out shown.sanad")
        _ = try export("shown.sanad --out badge.jwt")
        let subject = try subject("badge.jwt")
        #expect(subject.familyName == "AKTER" && subject.passportNumber == nil)
        #expect(try !sanad.text("badge.jwt").contains("~"))
    }

    private static let hasJOSE = (try? ReportProgram.run("jose", ["alg"]))?.status == 0

    /// What `jose` makes of a JWT by the keys of the center's profile.
    private func jose(_ jwt: String) throws -> Int32 {
        let folder = sanad.folder
        let profile = try ReportProgram.run("curl", ["-sSf", "\(center.daemon.url)/centers/BD-TTC014"])
        let keys = try #require(try JSON(parsing: Array(profile.output.utf8)).root["jwks"])
        try sanad.write(String(decoding: keys.bytes, as: UTF8.self), to: "keys.json")
        try sanad.write(jwt, to: "signed.jwt")
        return try ReportProgram.run("jose", ["jws", "ver", "-i", "\(folder)/signed.jwt", "-k", "\(folder)/keys.json"])
            .status
    }

    @Test(.enabled(if: hasJOSE, "needs the program jose"))
    func `is verified by jose with the keys of the center's profile, as the certificate is`() throws {
        _ = try export("\(certificate) --out badge.jwt")
        let badge = try sanad.text("badge.jwt")
        let file = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(certificate)"))
        let signed = try SDJWT(parsing: file.credential).issuerJWT.bytes
        #expect(try jose(badge) == 0)
        #expect(try jose(String(decoding: signed, as: UTF8.self)) == 0)
        let parts = badge.split(separator: ".")
        let other = String(decoding: signed, as: UTF8.self).split(separator: ".")
        #expect(try jose("\(parts[0]).\(other[1]).\(parts[2])") != 0)
    }

    @Test func `says in each language that nothing shows that it is logged`() throws {
        let words = [
            ("en", "no proof of logging"), ("bn", "নথিভুক্তির কোনো প্রমাণ নেই"), ("ja", "台帳への記載の証明はありません"),
        ]
        for (language, words) in words {
            let output = try export("\(certificate) --language \(language) --out \(language).jwt").output
            #expect(output.contains(words) && output.contains("\(language).jwt"))
        }
        #expect(try sanad("verify en.jwt").status != 0)
    }

    @Test func `exports the own office's certificates alone, and overwrites nothing`() throws {
        let file = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(certificate)"))
        try sanad("center init --id BD-TTC015 --issuer T-3 --registrar T-4 --directory other")
        #expect(try export("\(certificate) --office other", status: 65).errors.contains("expected one of its own"))
        var altered = file
        altered.credential[altered.credential.count - 20] ^= 1
        try sanad.write(String(decoding: altered.bytes, as: UTF8.self), to: "altered.sanad")
        _ = try export("altered.sanad", status: 65)
        _ = try export("\(certificate) --out badge.jwt")
        _ = try export("\(certificate) --out badge.jwt", status: 73)
        _ = try export("\(certificate) \(certificate)", status: 64)
        #expect(try sanad("export \(certificate)").status == 64)
        #expect(try sanad("export --ob3-jwt none.sanad").status == 74)
    }
}
