import CenterOffice
import Credentials
import Foundation
import LedgerCore
import Testing

/// From nothing to 20 certificates and what may happen to them, with real programs and a real ledger.
@Suite
struct WalkThroughTests {
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() throws { center = try StaffedCenter() }

    @Test func `a class is certified, corrected, revoked and closed`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.roster(0..<20)
        let dry = try center.expect("issue --roster roster.csv --session \(session) --dry-run")
        #expect(dry.output.contains("20 rows are in order"))
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/certificates"))

        let lines = try center.issue("--session \(session)")
        #expect(lines.map(\.row) == Array(2...21))
        #expect(lines.allSatisfy { $0.state == "logged" })
        for line in lines {
            let name = try #require(line.file)
            #expect(try sanad.mode(name) == 0o600)
            let file = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(name)"))
            #expect(file.proof != nil)
            #expect(try SDJWT(parsing: file.credential).disclosedClaims()[.givenName]?.hasString("SHIRIN") == true)
            let types = try file.support.map { try Statement(parsing: $0.statement).type }
            #expect(types == [.genesis, .accreditation, .achievement, .accreditation, .confirmation, .session])
        }
        #expect(try center.issue("--session \(session)").map(\.number) == lines.map(\.number))

        try center.roster(30..<31)
        let full = try center.expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(full.errors.contains("20 are taken"))
        try center.expect("status suspend --serials 1-3 --reason correction")
        try center.expect("status reinstate --serials 2 --reason error")
        try center.expect("status revoke --serials 3 --reason irregular")
        let twice = try center.expect("status revoke --serials 3 --reason irregular", status: 65)
        #expect(twice.errors.contains("found 3, revoked, an irregularity"))
        let early = try center.expect("status close --session \(session) --present 21 --passed 21", status: 64)
        #expect(early.errors.contains("21 passed, and this office certified 20 in the session"))
        try center.expect("status close --session \(session) --present 20 --passed 20")
        let first = try #require(lines.first { $0.number.contains("-000001-") })
        try center.roster((first.row - 2)..<(first.row - 1), outcome: "partial")
        let corrected = try center.issue("--session \(session) --supersedes \(first.number)")
        #expect(corrected.map(\.state) == ["logged"])
        #expect(corrected.first?.number.contains("-000021-") == true)
    }

    @Test func `an issuing that is killed anywhere goes on where it was`() async throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 60")
        try center.roster(0..<60)
        let line = "issue --roster roster.csv --session \(session) --ledger \(center.daemon.url)"
        for milliseconds in stride(from: 20, through: 420, by: 40) {
            try await sanad.kill(line, after: .milliseconds(milliseconds))
        }
        let lines = try center.issue("--session \(session)")
        #expect(lines.map(\.row) == Array(2...61))
        let serials = try lines.map { try CertificateNumber(parsing: $0.number).serial }
        #expect(Set(serials) == Set(1...60))
        for line in lines {
            _ = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(#require(line.file))"))
        }
        // The session has no seat left: nobody was certified twice.
        try center.roster(60..<61)
        let full = try center.expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(full.errors.contains("60 are taken"))
    }

    @Test func `a day or an end that cannot be had is not passed over in silence`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 3")
        try center.roster(0..<3)
        let line = "issue --roster roster.csv --session \(session)"
        let today = CivilDate(containing: Int64(Date.now.timeIntervalSince1970))
        let old = try center.expect("\(line) --date \(today.adding(days: -81))", status: 65)
        #expect(old.errors.contains("is more than 60 days ago"))
        let lines = try center.issue("--session \(session)")
        #expect(lines.allSatisfy { $0.state == "logged" })
        let other = try center.expect("\(line) --date \(today.adding(days: -7))", status: 65)
        #expect(other.errors.contains("this roster was issued with the day of issue"))
        let end = try center.expect("\(line) --valid-until 2099-12-31", status: 65)
        #expect(end.errors.contains("with no end of validity, not until 2099-12-31"))
        #expect(try center.issue("--session \(session)").map(\.number) == lines.map(\.number))
    }

    @Test func `nothing is signed while the roster has a mistake`() throws {
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        let rows = "AKTER,2001-02-30,passed\nISLAM1,2001-02-28,won\n"
        try sanad.write("familyName,birthDate,outcome\n" + rows, to: "roster.csv")
        let result = try center.expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(result.errors.contains("row 2, column birthDate"))
        #expect(result.errors.contains("row 3, column familyName"))
        #expect(result.errors.contains("row 3, column outcome"))
        #expect(result.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/certificates"))
    }

    @Test func `what the ledger refuses is said in its words`() throws {
        let achievement = "authority achievement --from achievements.csv --code BD-WELD --officer O-001 --yes"
        let duplicate = try center.expect(achievement, status: 1)
        #expect(duplicate.output.contains("duplicate: "))
        try center.expect("authority void --index 1 --officer O-001", status: 1)
        try center.expect("authority withdraw --center BD-TTC014 --action suspend --reason irregular --officer O-003")
        let barred = try center.expect("center session --achievement BD-WELD/1 --district Khulna --seats 20", status: 1)
        #expect(barred.output.contains("not-accredited"))
    }
}
