import Credentials
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `sanad profile check` {
    private static let applicant = CatalogedCountries.applicant()

    /// A certificate each for both items of a small profile.
    private func countries(
        _ second: [ClaimName: JSONTree] = applicant,
        _ change: (inout CatalogedCountries) throws -> Void = { _ in }
    ) throws -> CatalogedCountries {
        var countries = try CatalogedCountries()
        try countries.certify("JP-SSW-CONSTRUCTION-1", as: "skill")
        try countries.certify("JP-JLPT-N4", as: "language", second)
        try change(&countries)
        try countries.publish()
        try countries.sanad.write(Self.profile(), to: "wishes.yaml")
        return countries
    }

    private static func profile(level: String = "level: {at-least: N4}", more: String = "") -> String {
        """
        format: sanad/profile/v1
        id: wishes
        title: {en: Wishes, bn: ইচ্ছা, ja: 希望}
        source: Sample
        as-of: 2026-11-01
        scales:
          - framework: JLPT 2026 level
            lowest-first: [N5, N4, N3, N2, N1]
        items:
          - id: skill
            label: {en: Skill, bn: দক্ষতা, ja: 技能}
            source: Sample
            confirmed: yes
            any-of:
              - framework: SSW 2026
                field: same
                tier: "1"
          - id: language
            label: {en: Language, bn: ভাষা, ja: 言語}
            source: Sample
            confirmed: no
            any-of:
              - framework: JLPT 2026
                \(level)
        \(more)
        """
    }

    private func item(_ id: String, _ result: Command.Result) throws -> Command.Result.Answered.Item {
        try #require(try result.answered().items.first { $0.id == id })
    }

    @Test(arguments: [
        ("en", "This is no decision of any office.", "met", "(the condition is not confirmed)", "Field: CONSTRUCTION"),
        ("bn", "এটি কোনো দপ্তরের সিদ্ধান্ত নয়।", "পূরণ হয়েছে", "(শর্তটি নিশ্চিত নয়)", "ক্ষেত্র: CONSTRUCTION"),
        ("ja", "これはいかなる官庁の決定でもありません。", "満たす", "（条件は未確認）", "分野：CONSTRUCTION"),
    ])
    func `answers in three languages by which certificate an item is met, and decides nothing`(
        _ language: String,
        _ notice: String,
        _ met: String,
        _ doubt: String,
        _ field: String
    ) throws {
        let result = try countries().check("wishes.yaml", "skill.sanad language.sanad", "--language \(language)")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        for text in [notice, met, doubt, field, "JP-TTC001-26-000001-", "JP-TTC001-26-000002-"] {
            #expect(result.output.contains(text), "\(text)")
        }
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func `counts certificates together only when they show one person`() throws {
        let namesakes = CatalogedCountries.applicant([.passportNumber: "ZZ0000002"])
        let countries = try countries(namesakes) { countries in
            try countries.certify(
                "JP-JLPT-N3",
                as: "spelled",
                CatalogedCountries.applicant([.familyName: "Akter", .givenName: "SHIRIN."])
            )
        }
        let result = try countries.check("wishes.yaml", "skill.sanad language.sanad", "--json")
        #expect(result.status == 3, "\(result.output)\(result.errors)")
        #expect(try item("language", result).answer == "unknown")
        #expect(try result.answered().reasons("language") == ["not-shown-to-be-one-person"])
        #expect(try result.answered().others.count == 1)
        let text = try countries.check("wishes.yaml", "skill.sanad language.sanad").output
        #expect(text.contains("Not shown to be one person: JP-TTC001-26-000001-"))
        let same = try countries.check("wishes.yaml", "skill.sanad spelled.sanad", "--json")
        #expect(same.status == 0, "the spelling of a name counts without case, spaces and points: \(same.output)")
    }

    @Test func `takes no certificate for another person's whose numbers are hidden`() throws {
        let countries = try countries()
        let hidden = try countries.sanad(
            "present language.sanad --show familyName,givenName,birthDate --out hidden.sanad"
        )
        #expect(hidden.status == 0, "\(hidden.errors)")
        let result = try countries.check("wishes.yaml", "skill.sanad hidden.sanad", "--json")
        #expect(result.status == 3, "\(result.output)")
        #expect(try result.answered().reasons("language") == ["not-shown-to-be-one-person"])
    }

    @Test func `joins a certificate in a former name by an identity link`() throws {
        let later = CatalogedCountries.applicant([.familyName: "BEGUM", .passportNumber: "ZZ0000009"])
        let link = later.merging([.formerFamilyName: "AKTER", .formerPassportNumber: "ZZ0000001"]) { $1 }
        let countries = try countries(later) { countries in
            try countries.certify("BD-IDENTITY-LINK", as: "link", link)
            try countries.certify(
                "BD-IDENTITY-LINK",
                as: "stranger",
                link.merging([.formerPassportNumber: "ZZ0000003"]) { $1 }
            )
            try countries.certify("BD-TTC-COURSE", as: "no-link", link)
        }
        for (file, status) in [("link", Int32(0)), ("stranger", 3), ("no-link", 3)] {
            let result = try countries.check("wishes.yaml", "skill.sanad language.sanad \(file).sanad", "--json")
            #expect(result.status == status, "\(file): \(result.output)\(result.errors)")
        }
    }

    @Test func `counts nothing that is revoked, and leaves open what is suspended`() throws {
        let countries = try countries { countries in
            try countries.certify("JP-JLPT-N3", as: "suspended")
            try countries.admit(in: "JP") { country, center, time in
                try country.status(of: center, serials: [2], .revoke, .irregular, at: time)
            }
            try countries.admit(in: "JP") { country, center, time in
                try country.status(of: center, serials: [3], .suspend, .irregular, at: time)
            }
        }
        let result = try countries.check("wishes.yaml", "skill.sanad language.sanad", "--json")
        #expect(result.status == 1)
        #expect(try result.answered().reasons("language") == ["does-not-count"])
        let open = try countries.check("wishes.yaml", "skill.sanad suspended.sanad", "--json")
        #expect(open.status == 3, "\(open.output)")
        #expect(try open.answered().reasons("language") == ["not-confirmed"])
    }

    @Test func `never counts a test that was not passed, and says what is too low`() throws {
        var countries = try CatalogedCountries()
        try countries.certify("JP-SSW-CONSTRUCTION-1", as: "failed", outcome: .notPassed)
        try countries.certify("JP-JLPT-N5", as: "low")
        try countries.publish()
        try countries.sanad.write(Self.profile(), to: "wishes.yaml")
        let result = try countries.check("wishes.yaml", "failed.sanad low.sanad", "--json")
        #expect(result.status == 1)
        #expect(try result.answered().reasons("skill") == ["outcome"])
        #expect(try result.answered().reasons("language") == ["too-low"])
        let verified = try countries("verify failed.sanad --ledger JP")
        #expect(verified.status == 1)
        #expect(!verified.output.contains("GENUINE: valid"))
        #expect(verified.output.contains("GENUINE, BUT: valid") && verified.output.contains("NOT passed"))
    }

    @Test func `asks in the field that is named, else in the one that meets most`() throws {
        let countries = try countries()
        let other = try countries.check("wishes.yaml", "skill.sanad language.sanad", "--field NURSING-CARE --json")
        #expect(other.status == 1)
        #expect(try other.answered().reasons("skill") == ["other-field"])
        let none = try countries.check("caregiver", "language.sanad", "--field NURSING-CARE")
        #expect(none.status == 64, "a profile that names its field asks for no other")
    }

    @Test func `says what a certificate hides that is asked for`() throws {
        var countries = try CatalogedCountries()
        try countries.certify(
            "JP-SSW-CONSTRUCTION-2",
            as: "failed",
            CatalogedCountries.applicant([.result: [["type": ["Result"], "value": "84 %"]]]),
            outcome: .notPassed
        )
        try countries.certify("JP-WORK-PERIOD", as: "work")
        try countries.publish()
        try countries.sanad("present failed.sanad --show familyName,givenName,birthDate,passportNumber --out no.sanad")
        let hidden = try countries.check("ssw-2-failed-80-percent", "no.sanad work.sanad", "--json")
        #expect(hidden.status == 3, "\(hidden.output)\(hidden.errors)")
        #expect(try hidden.answered().reasons("failed-test") == ["hidden"])
        let shown = try countries.check("ssw-2-failed-80-percent", "failed.sanad work.sanad", "--json")
        #expect(shown.status == 0, "\(shown.output)\(shown.errors)")
    }

    @Test func `reads the page's example`() throws {
        var countries = try CatalogedCountries()
        try countries.certify("BD-NTVQF-WELDING-2", as: "weld")
        try countries.publish()
        let page = try String(contentsOfFile: "\(CatalogedCountries.profiles)/README.md", encoding: .utf8)
        let start = try #require(page.range(of: "```yaml\n"))
        let end = try #require(page.range(of: "```", range: start.upperBound..<page.endIndex))
        try countries.sanad.write(String(page[start.upperBound..<end.lowerBound]), to: "example.yaml")
        let result = try countries.check("example.yaml", "weld.sanad", "--json")
        #expect(result.status == 1, "\(result.output)\(result.errors)")
        #expect(try result.answered().answer("welding") == "met")
        #expect(try result.answered().answer("work") == "not-met")
    }

    @Test(arguments: [
        ("as-of: 2026-11-01", "as-of: 2026-11-31", 5, "expected a date"),
        ("confirmed: yes", "confirmed: maybe", 13, "expected yes or no"),
        ("tier: \"1\"", "teir: \"1\"", 17, "found teir; expected one of achievement, framework"),
        ("{at-least: N4}", "{at-least: N6}", 24, "found N6; expected a code of the scale JLPT 2026 level"),
        ("- framework: SSW 2026\n        ", "- kind: tested\n        ", 16, "expected a framework beside it"),
        ("title: {en: Wishes, bn: ইচ্ছা, ja: 希望}", "title: {en: Wishes, bn: ইচ্ছা}", 3, "ja is missing"),
        ("id: language", "id: skill", 18, "found skill; expected one that no other item has"),
        ("format: sanad/profile/v1", "format: sanad/profile/v2", 1, "expected sanad/profile/v1"),
        ("  - id: language", "  - id: language\n    months: many", 19, "expected a whole number from 1 to 600"),
        ("source: Sample\nas-of", "source: Sample\nsource: Sample\nas-of", 4, "source stands there twice"),
        ("scales:", "scales: [", 7, "expected YAML: "),
    ])
    func `refuses a profile with a mistake, by its line and what was expected`(
        _ text: String,
        _ wrong: String,
        _ line: Int,
        _ expected: String
    ) throws {
        let sanad = try Command()
        let changed = Self.profile().replacing(text, with: wrong, maxReplacements: 1)
        #expect(changed != Self.profile())
        try sanad.write(changed, to: "wishes.yaml")
        let result = try sanad("profile check wishes.yaml one.sanad --keys keys")
        #expect(result.status == 65, "\(result.errors)")
        #expect(result.errors.contains("wishes.yaml, line \(line):"), "\(result.errors)")
        #expect(result.errors.contains(expected), "\(result.errors)")
    }
}
