import CenterOffice
import Foundation
import Testing

@testable import sanad

/// A clerk's roster on the command line: what is asked, converted, refused and given back.
@Suite
struct RosterCommandTests {
    private let center: StaffedCenter
    private var sanad: Command { center.sanad }

    init() throws { center = try StaffedCenter() }

    private func session() throws -> String {
        try center.identity("center session --achievement BD-WELD/1 --district Khulna --seats 20")
    }

    private static let roster = """
        বংশগত নাম,Given name,জন্ম তারিখ,旅券番号,合否
        AKTER,SHIRIN,২৮/০২/২০০১,ZZ0000001,合格
        RAHIM,ALI2,1999-12-31,ZZ0000002,passed
        KHAN,,03/04/2013,ZZ0000003,partial

        """

    private struct Rejection: Decodable {
        let mistakes: [Finding]
        let questions: [Finding]
    }

    private struct Finding: Decodable {
        let row: Int?
        let column: String?
        let code: String
        let found: String
        let expected: String
    }

    private struct DryRun: Decodable {
        let rows: Int
        let encoding: String
        let delimiter: String
        let converted: [Conversion]
        let accepted: [Finding]
    }

    private struct Conversion: Decodable, Equatable {
        let row: Int
        let column: String
        let from: String
        let to: String
    }

    @Test func `questions block until each is answered, and the table comes back`() throws {
        try sanad.write(Self.roster, to: "class.csv")
        let line = "issue --roster class.csv --session \(try session()) --out files --table back.csv"
        let asked = try center.expect(line, status: 65)
        #expect(asked.errors.contains("the roster has 2 questions; nothing was signed"))
        #expect(asked.errors.contains("row 3, column Given name: found \"ALI2\""))
        #expect(asked.errors.contains("--accept '3:givenName,4:birthDate'"))
        try center.expect("\(line) --accept 3:givenName", status: 65)

        let accept = "--accept 3:givenName --accept 4:birthDate"
        let dry = try center.expect("\(line) \(accept) --dry-run --json")
        let plan = try JSONDecoder().decode(DryRun.self, from: Data(dry.output.utf8))
        #expect(plan.rows == 3 && plan.encoding == "UTF-8" && plan.delimiter == "comma")
        #expect(plan.accepted.map(\.code) == ["digit-in-name", "unlikely-age"])
        let first = Conversion(row: 2, column: "birthDate", from: "২৮/০২/২০০১", to: "2001-02-28")
        #expect(plan.converted.first == first)
        #expect(plan.converted.count == 3)
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/back.csv"))

        let issued = try center.expect("\(line) \(accept)")
        #expect(issued.errors.contains("row 2: ২৮/০২/২০০১ → 2001-02-28"))
        let table = try sanad.text("back.csv")
        #expect(try sanad.mode("back.csv") == 0o600)
        #expect(try NewFile.read("\(sanad.folder)/back.csv").starts(with: [0xEF, 0xBB, 0xBF]))
        let lines = table.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "বংশগত নাম,Given name,জন্ম তারিখ,旅券番号,合否,Certificate number,File,State")
        #expect(lines[1].hasPrefix("AKTER,SHIRIN,২৮/০২/২০০১,ZZ0000001,合格,BD-TTC014-"))
        #expect(lines.dropFirst().allSatisfy { $0.contains(",files/BD-TTC014-") })

        // The same command again is the same act, and its table takes the place of the one before.
        try center.expect("\(line) \(accept)")
        #expect(try sanad.text("back.csv") == table)
        try sanad.write("mine", to: "mine.csv")
        try center.expect("\(line) \(accept) --table mine.csv".replacing("--table back.csv ", with: ""), status: 73)
        #expect(try sanad.text("mine.csv") == "mine")
    }

    @Test func `a program is told every mistake with its code, and a clerk in her language`() throws {
        try sanad.write("姓,生年月日,合否\nRAHIM,2001-02-30,合格\nALI,昭和64年1月8日,won\n", to: "class.csv")
        let line = "issue --roster class.csv --session \(try session()) --dry-run"
        let json = try center.expect("\(line) --json", status: 65)
        let rejection = try JSONDecoder().decode(Rejection.self, from: Data(json.output.utf8))
        #expect(rejection.mistakes.map(\.code) == ["date-impossible", "date-impossible", "outcome"])
        #expect(rejection.mistakes.map(\.row) == [2, 3, 3])
        #expect(rejection.mistakes.map(\.column) == ["birthDate", "birthDate", "outcome"])
        #expect(rejection.mistakes.allSatisfy { !$0.found.isEmpty && !$0.expected.isEmpty })
        #expect(rejection.questions.isEmpty)
        let bengali = try center.expect("\(line) --language bn", status: 65)
        #expect(bengali.errors.contains("তালিকায় 3টি ভুল আছে; কিছুই স্বাক্ষর করা হয়নি"))
        #expect(bengali.errors.contains("সারি 2, কলাম 生年月日"))
        let japanese = try center.expect("\(line) --language ja", status: 65)
        #expect(japanese.errors.contains("2行目・生年月日列"))
    }

    @Test func `a workbook is refused with how to save it`() throws {
        try sanad.write("PK\u{3}\u{4}", to: "class.xlsx")
        let result = try center.expect("issue --roster class.xlsx --session \(try session())", status: 65)
        #expect(result.errors.contains(".xlsx") && result.errors.contains("CSV UTF-8"))
    }
}

@Suite
struct RosterTemplateCommandTests {
    @Test(arguments: [("en", "Family name,Given name"), ("bn", "বংশগত নাম,প্রদত্ত নাম"), ("ja", "姓,名")])
    func `a template has its language's headers`(language: String, headers: String) throws {
        let sanad = try Command()
        let line = "center roster-template --language \(language) --out roster.csv"
        #expect(try sanad(line).status == 0)
        #expect(try NewFile.read("\(sanad.folder)/roster.csv").starts(with: Array("\u{FEFF}\(headers),".utf8)))
        #expect(try sanad(line).status == 73)
    }

    @Test func `the locale says which language it is, unless the command line does`() {
        let locales: [([String: String], Language)] = [
            ([:], .en), (["LANG": "bn_BD.UTF-8"], .bn), (["LANG": "ja_JP"], .ja), (["LANG": "C.UTF-8"], .en),
            (["LANG": "ja_JP", "LC_MESSAGES": "bn_BD"], .bn), (["LC_ALL": "en_US", "LANG": "ja_JP"], .en),
            (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "ja"], .ja), (["LANG": "fr_FR"], .en),
        ]
        for (environment, language) in locales { #expect(Language(environment: environment) == language) }
    }
}
