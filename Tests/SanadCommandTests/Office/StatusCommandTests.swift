import CenterOffice
import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// Many certificates are suspended, reinstated and revoked from a table, with the line or without.
@Suite
struct StatusCommandTests {
    private let stage: Stage
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }
    private let count = 60

    init() async throws {
        stage = await Stage.enter()
        center = try StaffedCenter()
    }

    private func issueClass() throws -> [StaffedCenter.Line] {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats \(count)")
        try center.roster(0..<count)
        return try center.issue("--session \(session) --table issued.csv")
    }

    private var office: OfficeFile { get throws { try OfficeFile(opening: "\(sanad.folder)/office/office.sqlite") } }

    @Test func `the table that came back names what is changed, and more than 50 want a yes`() throws {
        let lines = try issueClass()
        let size = try office.outbox().count
        let asked = try center.expect("status suspend --numbers issued.csv --reason correction", status: 64)
        #expect(asked.errors.contains("60 certificates of BD-TTC014, serials 1 to 60"))
        #expect(asked.errors.contains("this changes 60 certificates: give --yes; nothing was signed"))
        #expect(try office.outbox().count == size)

        let offline = try sanad("status suspend --numbers issued.csv --reason correction --yes --offline")
        #expect(offline.status == 0 && offline.output.contains("Of 60: 0 changed in the ledger, 60 wait"), "\(offline)")
        let status = try sanad("office status --language bn")
        #expect(status.output.contains("স্থগিতকরণ (সংশোধন)") && status.output.contains("60টি অপেক্ষায়"), "\(status)")
        try center.expect("submit --office office")
        let done = try sanad("office status --json").output
        #expect(done.contains("\"changed\":60") && done.contains("\"left\":0"), "\(done)")

        let lifted = try center.expect("status reinstate \(lines[0].number) \(lines[1].number) --reason error")
        #expect(lifted.output.contains("Of 2: 2 changed in the ledger"), "\(lifted.output)")
        let revoked = try center.expect("status revoke --numbers issued.csv --reason error --yes --language ja")
        #expect(revoked.output.contains("証明書60件"), "\(revoked.output)")
    }

    @Test func `mistakes in a list are named by row, for people and for programs`() throws {
        let lines = try issueClass()
        let stranger = try CertificateNumber(centerID: "BD-TTC015", year: 2026, serial: 1)
        try sanad.write("number\n\(lines[0].number)\n\(stranger)\n\(lines[0].number)\nx\n", to: "list.csv")
        let line = "status revoke --numbers list.csv --reason error"
        let refused = try center.expect(line, status: 65)
        for row in ["row 3: found BD-TTC015", "row 4: found", "row 5: found \"x\""] {
            #expect(refused.errors.contains(row), "\(refused.errors)")
        }
        #expect(try center.expect("\(line) --language bn", status: 65).errors.contains("সারি 3"))
        let json = try center.expect("\(line) --json", status: 65).output
        #expect(json.contains("\"code\":\"other-center\"") && json.contains("\"row\":4"))
        #expect(try center.expect("status revoke --serials 99 --reason error", status: 65).errors.contains("found 99"))
        #expect(try sanad("status revoke --serials 1 --offline").status == 64)
    }

    @Test func `a session that an officer opens for it takes what was awarded before the ledger`() throws {
        let session = try center.identity(
            "authority session --center BD-TTC014 --achievement BD-WELD/1 --district Khulna --seats 5 --backfill --officer O-001"
        )
        try sanad.write(
            "familyName,birthDate,outcome,awardedDate\nRAHIM,1990-02-28,passed,28/03/2019\n",
            to: "roster.csv"
        )
        let missing = try center.expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(missing.errors.contains("--backfill"))
        let line = try #require(try center.issue("--session \(session) --backfill").first)
        try center.expect("submit --office office")
        let keys = "\(sanad.folder)/keys"
        try FileManager.default.createDirectory(atPath: keys, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(sanad.folder)/authority/root.pem", toPath: "\(keys)/BD.pem")
        try FileManager.default.copyItem(atPath: "\(sanad.folder)/authority/policy", toPath: "\(keys)/policy")
        let file = try #require(line.file)
        let shown = try center.expect("verify \(file) --keys keys --json")
        #expect(shown.output.contains("\"awardedOn\" : \"2019-03-28\""), "\(shown.output)")
        #expect(try center.expect("verify \(file) --keys keys").output.contains("entered later; awarded 2019-03-28"))
    }
}
