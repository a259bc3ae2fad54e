import Foundation
import Testing

/// T1 and T2 from where it hurts: a center, or an authority, looks for what bears its name.
@Suite struct `sanad watch` {
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }
    private let session: String

    private static let keys = "--policy authority/policy --authority authority/root.pem"

    init() throws {
        center = try StaffedCenter()
        session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
        try center.sanad.write(center.sanad.text("authority/policy"), to: "keys/policy")
        try center.sanad.write(center.sanad.text("authority/root.pem"), to: "keys/BD.pem")
    }

    private struct Report: Decodable {
        let from: Int
        let size: Int
        let quiet: Bool
        let rewritten: Bool
        let own: Int
        let unknown: [Item]
        let open: [Item]
        let notices: [Item]
        let uncompared: [Item]
        let letter: String?

        struct Item: Decodable {
            let entry: Int
            let text: String
        }
    }

    private func watch(_ line: String = "--center BD-TTC014 --office office", status: Int32 = 0) throws -> Report {
        let result = try sanad("watch \(line) --ledger \(center.daemon.url) --keys keys --json")
        #expect(result.status == status, "\(line): \(result.output)\(result.errors)")
        return try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
    }

    private func issue(_ rows: Range<Int>, office: String = "office") throws -> [StaffedCenter.Line] {
        try center.roster(rows)
        return try center.issue("--session \(session) --office \(office) --out \(office)-certificates")
    }

    /// Someone with the center's keys, and an office file of his own.
    private func steal() throws {
        try sanad("center init --directory thief --id BD-TTC014 --issuer X-1 --registrar X-2")
        for name in ["issuer.key", "issuer.pem", "registrar.key", "registrar.pem"] {
            let (from, to) = ("\(sanad.folder)/office/\(name)", "\(sanad.folder)/thief/\(name)")
            try? FileManager.default.removeItem(atPath: to)
            try FileManager.default.copyItem(atPath: from, toPath: to)
        }
    }

    @Test func `knows what the office signed, and looks at each entry once`() throws {
        _ = try issue(0..<3)
        try center.expect("status suspend --serials 1 --reason correction")
        let first = try watch()
        #expect(first.from == 0 && first.quiet && first.unknown.isEmpty)
        #expect(first.own == 5)
        #expect(first.notices.contains { $0.text.contains("new center BD-TTC014") })
        #expect(first.notices.contains { $0.text.contains("a second officer confirmed") })

        let second = try watch()
        #expect(second.from == first.size && second.own == 0 && second.notices.isEmpty)
    }

    @Test func `names what was signed with a stolen key until it is answered for`() throws {
        _ = try issue(0..<3)
        _ = try watch()
        try steal()
        let sold = try issue(3..<5, office: "thief").map(\.number)
        try center.expect("center session --office thief --achievement BD-WELD/1 --district Khulna --seats 400")

        let report = try watch(status: 1)
        #expect(report.unknown.count == 3)
        for number in sold { #expect(report.unknown.contains { $0.text.contains(number) }) }
        #expect(report.unknown.contains { $0.text.contains("400 seats") })
        let letter = try #require(report.letter)
        for item in report.unknown { #expect(letter.contains("entry \(item.entry), ")) }

        let again = try watch(status: 1)
        #expect(again.unknown.isEmpty && again.open.map(\.entry) == report.unknown.map(\.entry))
        let answered = report.unknown.map { "--acknowledge \($0.entry)" }.joined(separator: " ")
        #expect(try watch("--center BD-TTC014 --office office \(answered)").quiet)
        #expect(try watch().quiet)
    }

    @Test func `notices what officers do to a center, and tells an authority of every new center`() throws {
        _ = try issue(0..<2)
        _ = try watch()
        let before = try watch("--authority BD --memory bd.json")
        #expect(before.uncompared.contains { $0.text.contains("new center BD-TTC014") })
        try center.expect("status suspend --session \(session) --reason irregular --officer O-001")

        let noticed = try watch()
        #expect(noticed.quiet && noticed.notices.count == 1)
        #expect(noticed.notices.first?.text.contains("suspend (irregular): session \(session)") == true)
        let after = try watch("--authority BD --memory bd.json")
        #expect(after.from == before.size && after.uncompared.count == 1)
    }

    @Test func `refuses another memory, another office and an older ledger`() throws {
        _ = try watch()
        let line = "--ledger \(center.daemon.url) --keys keys"
        #expect(try sanad("watch --center BD-OTHER --office office \(line)").status == 64)
        #expect(try sanad("watch --center BD-OTHER --memory office/watch.json \(line)").status == 64)
        try sanad("archive \(center.daemon.url) --out old \(Self.keys)")
        _ = try issue(0..<1)
        _ = try watch()
        let older = try sanad("watch --center BD-TTC014 --office office --ledger old --keys keys")
        #expect(older.status == 3 && older.errors.contains("the last time"))
        try sanad.write("{}", to: "office/watch.json")
        #expect(try sanad("watch --center BD-TTC014 --office office \(line)").status == 65)
    }

    @Test func `says that history was changed, and keeps what proves it`() throws {
        _ = try watch()
        // Another ledger under the same keys, of another past.
        let other = try Daemon(authority: "\(sanad.folder)/authority", data: "\(sanad.folder)/other")
        try sanad("submit authority/officers.jws --ledger \(other.url)")
        for number in 1...12 {
            try sanad(
                """
                authority accredit --officer O-001 --center BD-TTC014 --name-en 'Sample TTC \(number)' --contact c --scope BD-* \
                --key issuer=office/issuer.pem --ledger \(other.url)
                """
            )
        }
        let memory = try sanad.text("office/watch.json")
        let result = try sanad(
            "watch --center BD-TTC014 --office office --ledger \(other.url) --keys keys --evidence evidence"
        )
        #expect(result.status == 1 && result.output.contains("history was changed"), "\(result.output)\(result.errors)")
        #expect(try sanad.text("office/watch.json") == memory)
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(sanad.folder)/evidence")
        #expect(files.count == 1)
        #expect(try sanad("evidence evidence/\(files[0]) --keys keys").status == 0)
    }

    @Test(arguments: ["en", "bn", "ja"]) func `writes to the authority in three languages`(language: String) throws {
        try steal()
        _ = try issue(0..<1, office: "thief")
        let line = "--center BD-TTC014 --office office --ledger \(center.daemon.url) --keys keys"
        let result = try sanad("watch \(line) --language \(language)")
        let phrases = ["en": "Ready to send", "bn": "পাঠানোর জন্য প্রস্তুত", "ja": "送付用の文面"]
        #expect(result.status == 1 && result.output.contains(phrases[language] ?? "–"))
    }
}
