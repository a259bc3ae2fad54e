import CenterOffice
import Credentials
import LedgerCore
import Testing

@Suite
struct RosterHeaderTests {
    @Test(arguments: RosterColumn.allCases)
    func `a column is known by its header in each language, and by nobody else's`(column: RosterColumn) {
        let header = RosterHeaders.header(of: column)
        for text in [header.en, header.bn, header.ja, header.en.uppercased(), column.rawValue, " \(header.bn)\n"] {
            #expect(RosterColumn(header: text) == column, "\(text)")
        }
        #expect(RosterColumn(header: "\(header.en)\u{301}") == nil)
    }

    @Test(arguments: [
        ("Pasport number", "Passport number"), ("birthDat", "Birth date"), ("জন্ম তারখ", "জন্ম তারিখ"), ("生年月", "生年月日"),
        ("Familly name", "Family name"),
    ])
    func `an unknown header is named with the nearest known one`(header: String, nearest: String) throws {
        let text = "familyName,birthDate,outcome,\(header)\nRAHIM,2001-02-28,passed,x\n"
        let mistakes = try rejection(text).mistakes
        #expect(mistakes.map(\.brief) == ["1 \(header) unknown-column"])
        #expect(mistakes[0].expected.en.contains("\"\(nearest)\""))
    }

    @Test func `a header far from all is named without a guess`() throws {
        let mistakes = try rejection("familyName,birthDate,outcome,shoeSize\nRAHIM,2001-02-28,passed,42\n").mistakes
        #expect(mistakes.map(\.brief) == ["1 shoeSize unknown-column"])
        #expect(mistakes[0].expected.en.hasPrefix("a header of the template"))
    }

    @Test func `a header in a legacy font is recognized`() throws {
        let mistakes = try rejection("familyName,birthDate,outcome,‡gvt bvg\nRAHIM,2001-02-28,passed,x\n").mistakes
        #expect(mistakes.map(\.brief) == ["1 ‡gvt bvg legacy-font"])
    }

    @Test(arguments: EvidenceKind.allCases)
    func `the template of every kind and language can be filled in`(kind: EvidenceKind) throws {
        let languages: [(Words) -> String] = [{ $0.en }, { $0.bn }, { $0.ja }]
        for language in languages {
            let template = RosterTemplate.file(for: kind, in: language)
            #expect(template.starts(with: [0xEF, 0xBB, 0xBF]))
            let empty = try #require(throws: RosterRejected.self) { try readRoster(template, kind: kind) }
            #expect(empty.mistakes.map(\.code) == [.noRows])
            let cells = RosterTemplate.columns(for: kind).map(Self.sample)
            let row = Array("\(cells.joined(separator: ","))\r\n".utf8)
            #expect(try readRoster(template + row, kind: kind).workers.count == 1)
        }
    }

    private static func sample(_ column: RosterColumn) -> String {
        switch column {
        case .birthDate: "2001-02-28"
        case .outcome: "passed"
        case .familyName: "RAHIM"
        case .tasks: "Certificate of trade"
        case .activityEndDate: "2026-11-20"
        default: ""
        }
    }

    @Test func `missing columns are named by the headers of the template`() throws {
        let mistakes = try rejection("givenName\nRAHIM\n").mistakes.filter { $0.row == 1 }
        #expect(mistakes.map(\.brief) == ["1 birthDate missing-column", "1 outcome missing-column"])
        #expect(mistakes[0].expected.bn.contains("জন্ম তারিখ"))
        #expect(mistakes[0].expected.ja.contains("生年月日"))
    }

    @Test func `a mistake names the office's own header, in three languages`() throws {
        let rejected = try rejection("姓,生年月日,合否\nRAHIM,2001-02-30,合格\n")
        #expect(rejected.mistakes.map(\.column) == ["birthDate"])
        #expect(rejected.account.en.contains("row 2, column 生年月日: found \"2001-02-30\""))
        #expect(rejected.account.ja.contains("2行目・生年月日列"))
        #expect(rejected.account.bn.contains("সারি 2, কলাম 生年月日"))
        #expect(rejected.account.en.contains("1 mistake; nothing was signed"))
    }
}
