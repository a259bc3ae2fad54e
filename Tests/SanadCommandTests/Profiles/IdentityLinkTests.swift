import Credentials
import Foundation
import LedgerTestSupport
import Testing

/// An identity link, by the commands that a center runs.
@Suite struct `T11, a passport reissued with another name` {
    @Test func `joins two names, and changes nothing about the old certificate`() throws {
        let center = try StaffedCenter()
        let sanad = center.sanad
        let catalog = CatalogedCountries.catalog
        try center.expect("authority achievement --from '\(catalog)' --code BD-IDENTITY-LINK --officer O-001 --yes")
        let session = try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 5")
        try center.roster(0..<1)
        let old = try #require(try center.issue("--session \(session)").first)
        let header =
            "familyName,givenName,birthDate,passportNumber,formerFamilyName,formerGivenName,formerPassportNumber,"
            + "tasks,activityEndDate\n"
        let rows = [("link", "ZZ0001000"), ("stranger", "ZZ0001001")]
        for (name, passport) in rows {
            let seen = "both passports of the Sample Department,2026-01-15"
            let row = "BEGUM,SHIRIN,2001-02-28,ZZ9999999,AKTER,SHIRIN,\(passport),\(seen)\n"
            try sanad.write(header + row, to: "roster.csv")
            let line = try #require(try center.issue("--achievement BD-IDENTITY-LINK/1 --out \(name)").first)
            #expect(line.state == "logged")
            try FileManager.default.moveItem(
                atPath: "\(sanad.folder)/\(try #require(line.file))",
                toPath: "\(sanad.folder)/\(name).sanad"
            )
        }
        let file = try #require(old.file)
        let keys = "--policy authority/policy --authority authority/root.pem"
        let alone = try sanad("verify \(file) \(keys) --ledger \(center.daemon.url) --json")
        #expect(alone.status == 0, "\(alone.output)\(alone.errors)")
        #expect(try links(alone) == [[]])
        let both = try sanad("verify \(file) link.sanad \(keys) --ledger \(center.daemon.url) --json")
        #expect(both.status == 0, "\(both.output)\(both.errors)")
        #expect(try links(both) == [["AKTER, SHIRIN|BEGUM, SHIRIN|BD-TTC014"], []])
        #expect(try both.answers().map(\.answer) == ["valid", "valid"])
        let stranger = try sanad("verify \(file) stranger.sanad \(keys) --ledger \(center.daemon.url) --json")
        #expect(try links(stranger) == [[], []], "it joins another passport")
        for (language, word) in [
            ("en", "AKTER, SHIRIN (then) is BEGUM, SHIRIN (now)"), ("bn", "একই ব্যক্তি"), ("ja", "同一人物"),
        ] {
            let text = try sanad(
                "verify \(file) link.sanad \(keys) --ledger \(center.daemon.url) --language \(language)"
            )
            #expect(text.output.contains(word), "\(text.output)")
        }
        try center.expect("status revoke --serials 2 --reason error")
        let revoked = try sanad("verify \(file) link.sanad \(keys) --ledger \(center.daemon.url) --json")
        #expect(try links(revoked) == [[], []], "a link that is revoked joins nothing")
        #expect(try revoked.answers().first?.answer == "valid")
    }

    private struct Linked: Decodable {
        let identityLinks: [Link]

        struct Link: Decodable {
            let formerName: String
            let name: String
            let center: String
        }
    }

    /// The names and the center of each file's links.
    private func links(_ result: Command.Result) throws -> [[String]] {
        try JSONDecoder().decode([Linked].self, from: Data(result.output.utf8)).map { file in
            file.identityLinks.map { "\($0.formerName)|\($0.name)|\($0.center)" }
        }
    }
}
