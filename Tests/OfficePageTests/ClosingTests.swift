import CenterOffice
import Credentials
import HTTPTypes
import LedgerCore
import LedgerCrypto
import LedgerTestSupport
import Testing

@testable import OfficePage

/// What two people see to before a session is over.
@Suite struct ClosingTests {
    private let office: PageOffice
    private let registrar: Browser
    private let issuer: Browser

    init() async throws {
        office = try PageOffice()
        let page = try office.page()
        registrar = Browser(page)
        issuer = Browser(page)
        _ = try await registrar.signIn(.registrar)
        _ = try await issuer.signIn(.issuer)
    }

    private func drop(_ roster: String, _ more: String = "") async throws -> JSONValue {
        let path = "/api/rosters?session=\(office.session)&name=class.csv\(more)"
        return try await issuer.send(.post, path, Array(roster.utf8)).json
    }

    @Test func `closing asks where fewer were certified than passed`() async throws {
        let id = try #require(try await drop(PageOffice.roster(2))["id"]?.string)
        _ = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        let path = "/api/sessions/\(office.session)/close"
        let asked = try await registrar.post(path, ["present": 4, "passed": 3])
        #expect(asked.status == 409 && asked.code == "fewer-certified")
        #expect(asked.message.hasPrefix("3 passed, and this office certified 2 "))
        let closed = try await registrar.post(path, ["present": 4, "passed": 3, "although": true])
        #expect(try closed.json["session"]?["state"]?.string == "closed")
    }

    @Test func `certificates end on the day that the issuer says, and not before they begin`() async throws {
        let id = try #require(try await drop(PageOffice.roster(1))["id"]?.string)
        let past = try await issuer.post("/api/rosters/\(id)/issue", ["validUntil": "2020-01-01"])
        #expect(try past.json["error"]?["field"]?.string == "validUntil")
        let bad = try await issuer.post("/api/rosters/\(id)/issue", ["validUntil": "1/1/2031"])
        #expect(bad.code == "bad-field")
        let job = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", ["validUntil": "2031-11-21"]))
        #expect(job["state"]?.string == "done")
        let number = try #require(try office.file.numbers(of: .all).first)
        let payload = try office.file.signedCertificate(number).credential.issuerJWT.payload.root
        #expect(payload["validUntil"]?.string?.hasPrefix("2031-11-2") == true)
    }

    @Test func `a seat is taken once, and a correction counts once`() async throws {
        let id = try #require(try await drop(PageOffice.roster(3))["id"]?.string)
        let job = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        let table = try await issuer.get(try #require(job["file"]?["url"]?.string)).bytes
        let lines = String(decoding: table, as: UTF8.self).split(whereSeparator: \.isNewline).prefix(2)
        let corrected = lines.joined(separator: "\n").replacing("SHIRIN", with: "SHIRINA") + "\n"
        let held = try await drop(corrected, "&corrects=true")
        #expect(held["ready"]?.boolean == true, "\(held["faults"] as Any)")
        let again = try #require(held["id"]?.string)
        let reissued = try await issuer.end(of: issuer.post("/api/rosters/\(again)/issue", [:]))
        #expect(reissued["state"]?.string == "done", "\(reissued["message"] as Any)")
        let session = try await issuer.get("/api/desk").json["sessions"]?.list.first {
            $0["id"]?.hasString(office.session) == true
        }
        #expect(session?["taken"]?.integer == 3 && session?["counts"]?["signed"]?.integer == 4)
        #expect(try office.file.certifiedCount(inSession: office.session) == 3)
    }

    @Test func `those who did not pass are none of those who passed`() async throws {
        let roster = PageOffice.roster(2).replacing("ZZ1000001,passed", with: "ZZ1000001,not-passed")
        let id = try #require(try await drop(roster)["id"]?.string)
        _ = try await issuer.end(of: issuer.post("/api/rosters/\(id)/issue", [:]))
        #expect(try office.file.certifiedCount(inSession: office.session) == 1)
        let path = "/api/sessions/\(office.session)/certificates"
        let words = try await ["en", "bn", "ja"].asyncMap { language in
            try await issuer.get(path, language: language).json["certificates"]?.list.map { $0["outcome"]?.string }
        }
        #expect(words == [["Passed", "NOT passed"], ["উত্তীর্ণ", "উত্তীর্ণ নয়"], ["合格", "不合格"]])
    }

    @Test func `a backup comes with the list of what was erased`() async throws {
        let certificate = try Certificate.selfSignedForKeyAgreement(
            subject: CertificateSubject(organization: office.center.id, staffCode: "T-14-2"),
            key: PrivateKey.generate(.p256),
            validity: 1_600_000_000...4_000_000_000
        )
        try office.file.addRecipient(certificate, as: "registrar")
        let job = try await registrar.end(of: registrar.post("/api/backup", [:]))
        #expect(job["state"]?.string == "done", "\(job["message"] as Any)")
        let url = try #require(job["companion"]?["url"]?.string)
        #expect(job["companion"]?["name"]?.string == "erasures.json")
        let list = try await registrar.get(url)
        #expect(try list.json["type"]?.string == "sanad/erasures/v1")
        let backup = try await registrar.get(try #require(job["file"]?["url"]?.string))
        #expect(backup.bytes.count > 1000 && backup.bytes != list.bytes)
    }
}
