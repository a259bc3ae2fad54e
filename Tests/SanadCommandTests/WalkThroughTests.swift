import CenterOffice
import Credentials
import Foundation
import LedgerCore
import Testing

/// From nothing to 20 certificates and what may happen to them, with real programs and a real ledger.
@Suite
struct WalkThroughTests {
    private let sanad: Command
    private let daemon: Daemon

    init() throws {
        sanad = try Command()
        try sanad(
            """
            authority init --country BD --origin bd.sanad.example --name-en 'Sample Authority' \
            --contact https://authority.example
            """
        )
        daemon = try Daemon(authority: "\(sanad.folder)/authority", data: "\(sanad.folder)/data")
        try expect("submit authority/officers.jws")
        try sanad("center init --id BD-TTC014 --issuer T-1 --registrar T-2")
        for role in ["issuer", "registrar"] {
            try sanad("authority certify office/\(role)-request.pem --out office/\(role).pem")
        }
        try writeCatalog()
        try expect("authority achievement --from achievements.csv --code BD-WELD --officer O-001 --yes")
        let accreditation = try identity(
            """
            authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC' --contact +880-000 \
            --scope BD-* --key issuer=office/issuer.pem --key registrar=office/registrar.pem
            """
        )
        try expect("authority confirm \(accreditation) --officer O-002")
    }

    private func writeCatalog() throws {
        let header =
            "code,version,kind,session_required,name_en,name_bn,name_ja,description_en,description_bn,"
            + "description_ja,framework,framework_version,target_code,criteria,source,confirmed\n"
        let row = "BD-WELD,1,tested,true,Welding,ঢালাই,溶接,Welds.,ঢালাই।,溶接。,NTVQF,1-6,3,Passed.,sample (A),yes\n"
        try sanad.write(header + row, to: "achievements.csv")
        try sanad.write("framework,version,name_en\nNTVQF,1-6,National Framework\n", to: "frameworks.csv")
        try sanad.write("program,code,name_en\n", to: "fields.csv")
    }

    /// Runs a command against the ledger, which must end well.
    @discardableResult
    private func expect(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad("\(line) --ledger \(daemon.url)")
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private struct Receipt: Decodable {
        let identity: String
        let index: Int
    }

    private struct Line: Decodable {
        let row: Int
        let number: String
        let state: String
        let file: String?
    }

    private func identity(_ line: String) throws -> String {
        let output = try expect("\(line) --json").output
        return try #require(try JSONDecoder().decode([Receipt].self, from: Data(output.utf8)).first).identity
    }

    private func roster(_ rows: Range<Int>, outcome: String = "passed") throws {
        let header = "familyName,givenName,nativeNameBn,birthDate,passportNumber,outcome\n"
        let text = rows.reduce(header) { text, row in
            text + "AKTER,SHIRIN,শিরিন আক্তার,2001-02-28,ZZ000\(1000 + row),\(outcome)\n"
        }
        try sanad.write(text, to: "roster.csv")
    }

    private func issue(_ more: String, status: Int32 = 0) throws -> [Line] {
        let output = try expect("issue --roster roster.csv \(more) --json", status: status).output
        return try JSONDecoder().decode([Line].self, from: Data(output.utf8))
    }

    @Test func `a class is certified, corrected, revoked and closed`() throws {
        let session = try identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try roster(0..<20)
        let dry = try expect("issue --roster roster.csv --session \(session) --dry-run")
        #expect(dry.output.contains("20 rows are in order"))
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/certificates"))

        let lines = try issue("--session \(session)")
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
        #expect(try issue("--session \(session)").map(\.number) == lines.map(\.number))

        try roster(30..<31)
        let full = try expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(full.errors.contains("20 are taken"))
        try expect("status suspend --serials 1-3 --reason correction")
        try expect("status reinstate --serials 2 --reason error")
        try expect("status revoke --serials 3 --reason irregular")
        try expect("status revoke --serials 3 --reason irregular", status: 1)
        try expect("status close --session \(session) --present 20 --passed 20")
        let first = try #require(lines.first { $0.number.contains("-000001-") })
        try roster((first.row - 2)..<(first.row - 1), outcome: "partial")
        let corrected = try issue("--session \(session) --supersedes \(first.number)")
        #expect(corrected.map(\.state) == ["logged"])
        #expect(corrected.first?.number.contains("-000021-") == true)
    }

    @Test func `an issuing that is killed anywhere goes on where it was`() async throws {
        let session = try identity("center session --achievement BD-WELD/1 --district Khulna --seats 60")
        try roster(0..<60)
        let line = "issue --roster roster.csv --session \(session) --ledger \(daemon.url)"
        for milliseconds in stride(from: 20, through: 420, by: 40) {
            try await sanad.kill(line, after: .milliseconds(milliseconds))
        }
        let lines = try issue("--session \(session)")
        #expect(lines.map(\.row) == Array(2...61))
        let serials = try lines.map { try CertificateNumber(parsing: $0.number).serial }
        #expect(Set(serials) == Set(1...60))
        for line in lines {
            _ = try CertificateFile(parsing: NewFile.read("\(sanad.folder)/\(#require(line.file))"))
        }
        // The session has no seat left: nobody was certified twice.
        try roster(60..<61)
        let full = try expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(full.errors.contains("60 are taken"))
    }

    @Test func `a day or an end that cannot be had is not passed over in silence`() throws {
        let session = try identity("center session --achievement BD-WELD/1 --district Khulna --seats 3")
        try roster(0..<3)
        let line = "issue --roster roster.csv --session \(session)"
        let today = CivilDate(containing: Int64(Date.now.timeIntervalSince1970))
        let old = try expect("\(line) --date \(today.adding(days: -81))", status: 65)
        #expect(old.errors.contains("is more than 60 days ago"))
        let lines = try issue("--session \(session)")
        #expect(lines.allSatisfy { $0.state == "logged" })
        let other = try expect("\(line) --date \(today.adding(days: -7))", status: 65)
        #expect(other.errors.contains("this roster was issued with the day of issue"))
        let end = try expect("\(line) --valid-until 2099-12-31", status: 65)
        #expect(end.errors.contains("with no end of validity, not until 2099-12-31"))
        #expect(try issue("--session \(session)").map(\.number) == lines.map(\.number))
    }

    @Test func `nothing is signed while the roster has a mistake`() throws {
        let session = try identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        let rows = "AKTER,2001-02-30,passed\nISLAM1,2001-02-28,won\n"
        try sanad.write("familyName,birthDate,outcome\n" + rows, to: "roster.csv")
        let result = try expect("issue --roster roster.csv --session \(session)", status: 65)
        #expect(result.errors.contains("row 2, column birthDate"))
        #expect(result.errors.contains("row 3, column familyName"))
        #expect(result.errors.contains("row 3, column outcome"))
        #expect(result.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/certificates"))
    }

    @Test func `what the ledger refuses is said in its words`() throws {
        let achievement = "authority achievement --from achievements.csv --code BD-WELD --officer O-001 --yes"
        let duplicate = try expect(achievement, status: 1)
        #expect(duplicate.output.contains("duplicate: "))
        try expect("authority void --index 1 --officer O-001", status: 1)
        try expect("authority withdraw --center BD-TTC014 --action suspend --reason irregular --officer O-003")
        let barred = try expect("center session --achievement BD-WELD/1 --district Khulna --seats 20", status: 1)
        #expect(barred.output.contains("not-accredited"))
    }
}
