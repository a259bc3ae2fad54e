import CenterOffice
import Credentials
import Foundation
import Testing

/// A center's backups, erasures and hand-over, with real programs and a real ledger.
@Suite
struct BackupCommandTests {
    private let center: StaffedCenter
    private let session: String
    private var sanad: Command { center.sanad }

    init() throws {
        center = try StaffedCenter()
        session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
    }

    @discardableResult
    private func run(_ line: String, status: Int32 = 0) throws -> Command.Result {
        let result = try sanad(line)
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return result
    }

    private func backup() throws -> String {
        struct Made: Decodable { let file: String }
        let output = try run("office backup --to stick --json").output
        return try JSONDecoder().decode(Made.self, from: Data(output.utf8)).file
    }

    @Test func `T20: a stolen PC's office is restored, and issues above all that it may have lost`() throws {
        try run("keys backup --id BD-AUTHORITY --staff-code O-001 --out ca.key --certificate ca.pem")
        try run("office backup-recipient add ca.pem --name authority")
        #expect(try run("office backup-recipient list").output.contains("authority"))
        try center.roster(0..<3)
        let lines = try center.issue("--session \(session)")
        let notice = try center.expect("issue --roster roster.csv --session \(session)").errors
        #expect(notice.contains("There is no backup yet. 3 certificates are in none"))
        let file = try backup()
        #expect(try center.expect("issue --roster roster.csv --session \(session)").errors.isEmpty)
        try center.roster(10..<12)
        let lost = try center.issue("--session \(session)").map(\.number)
        _ = try run("office erase \(lines[1].number) --yes")

        try FileManager.default.moveItem(atPath: "\(sanad.folder)/office", toPath: "\(sanad.folder)/stolen")
        #expect(
            try run("office restore \(file) --key stolen/issuer.key --office office", status: 65).errors
                .contains("not encrypted for this key")
        )
        let restored = try run("office restore \(file) --key ca.key --office office").output
        #expect(restored.contains("Erased again        1"))
        _ = try run("office restore \(file) --key ca.key --office office", status: 73)
        for name in ["issuer.key", "issuer.pem", "registrar.key", "registrar.pem"] {
            try FileManager.default.copyItem(
                atPath: "\(sanad.folder)/stolen/\(name)",
                toPath: "\(sanad.folder)/office/\(name)"
            )
        }
        try center.roster(20..<21)
        let issued = try center.expect("issue --roster roster.csv --session \(session) --json")
        for number in lost { #expect(issued.errors.contains(number)) }
        let line = try #require(JSONDecoder().decode([StaffedCenter.Line].self, from: Data(issued.output.utf8)).first)
        #expect(try CertificateNumber(parsing: line.number).serial == 5 + OfficeFile.leap + 1)
    }

    @Test func `the openssl command decrypts a backup to a database`() throws {
        try center.roster(0..<1)
        _ = try center.issue("--session \(session)")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "openssl", "cms", "-decrypt", "-inform", "DER", "-in", try backup(), "-inkey", "office/backup.key",
            "-out", "plain.sqlite",
        ]
        process.currentDirectoryURL = URL(filePath: sanad.folder)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let bytes = try NewFile.read("\(sanad.folder)/plain.sqlite")
        #expect(bytes.starts(with: Array("SQLite format 3\0".utf8)))
    }

    @Test func `T17: what is erased is gone from the office, and the worker's file verifies as before`() throws {
        try center.roster(0..<2)
        let lines = try center.issue("--session \(session)")
        let number = lines[0].number
        let kept = try #require(lines[0].file)
        try FileManager.default.copyItem(atPath: "\(sanad.folder)/\(kept)", toPath: "\(sanad.folder)/kept.sanad")
        let verify =
            "verify kept.sanad --policy authority/policy --authority authority/root.pem --ledger \(center.daemon.url) --json"
        let before = try run(verify)
        _ = try backup()

        #expect(try run("office erase \(number)", status: 64).errors.contains("nothing was erased"))
        #expect(NewFile.exists("\(sanad.folder)/\(kept)"))
        let erased = try run("office erase \(number) --yes --reason-reference 'letter 2026/118'").output
        #expect(erased.contains("Still holds it"))
        #expect(!NewFile.exists("\(sanad.folder)/\(kept)"))
        let other = try #require(lines[1].file)
        #expect(NewFile.exists("\(sanad.folder)/\(other)"))
        let credential = try SDJWT(
            parsing: CertificateFile(parsing: NewFile.read("\(sanad.folder)/kept.sanad")).credential
        )
        let office = try NewFile.read("\(sanad.folder)/office/office.sqlite")
        for disclosure in credential.disclosures {
            #expect(Data(office).range(of: Data(disclosure.encoded)) == nil)
        }
        #expect(try run(verify).output == before.output)
        #expect(try sanad.text("stick/erasures.json").contains(number))
        let unknown = "BD-TTC014-26-000999-44"
        #expect(
            try run(
                "office erase \(unknown) --yes",
                status: (try? CertificateNumber(parsing: unknown)) == nil ? 64 : 65
            )
            .errors.contains("Error")
        )
        // The same roster again gives no new certificate.
        #expect(try center.issue("--session \(session)").map(\.number) == lines.map(\.number))
    }

    @Test func `a successor takes over, and erases what it took`() throws {
        try center.roster(0..<2)
        let lines = try center.issue("--session \(session)")
        try run("center init --directory successor --id BD-TTC015 --issuer T-3 --registrar T-4")
        #expect(
            try run("office hand-over --to BD-TTC099 --certificate successor/backup.pem --out x", status: 65).errors
                .contains("a certificate of BD-TTC015")
        )
        let sent = try run("office hand-over --to BD-TTC015 --certificate successor/backup.pem --out handed.cms").output
        #expect(sent.contains("2 certificates for BD-TTC015"))
        #expect(
            try run("office take-over handed.cms --office successor").output
                .contains("2 certificates of BD-TTC014 taken over")
        )
        _ = try run("office erase \(lines[0].number) --office successor --yes --keep-files")
        #expect(
            try OfficeFile(opening: "\(sanad.folder)/successor/office.sqlite").inherited.map(\.number.description)
                == [lines[1].number]
        )
    }
}
