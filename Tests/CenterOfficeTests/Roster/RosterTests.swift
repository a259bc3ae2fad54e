import CenterOffice
import Credentials
import LedgerCore
import Testing

@Suite
struct RosterTests {
    private func read(_ text: String, kind: EvidenceKind = .tested) throws -> Roster {
        try Roster(reading: Array(text.utf8), kind: kind, issued: #require(CivilDate(parsing: "2026-11-21")))
    }

    private func mistakes(_ text: String, kind: EvidenceKind = .tested) throws -> [RosterMistake] {
        let rejected = try #require(throws: RosterRejected.self) { try read(text, kind: kind) }
        return rejected.mistakes
    }

    /// Reads one row below a header of the columns that every row here has.
    private func mistake(_ column: String, _ cell: String) throws -> RosterMistake? {
        let text = "familyName,birthDate,outcome,\(column)\nAKTER,2001-02-28,passed,\"\(cell)\"\n"
        return try mistakes(text).first
    }

    @Test func `a roster becomes workers with claims`() throws {
        let roster = try read(
            """
            familyName,givenName,nativeNameBn,nativeNameJa,birthDate,passportNumber,outcome,result,basedOn
            AKTER,SHIRIN,শিরিন আক্তার,シリン・アクテル,2000-02-29,ZZ0000001,passed,82;91,BD-TTC014-26-000123-67
            """
        )
        let worker = try #require(roster.workers.first)
        #expect(worker.row == 2)
        #expect(worker.outcome == .passed)
        let claims = Dictionary(uniqueKeysWithValues: worker.claims.map { ($0.name, $0.value) })
        #expect(claims[.familyName] == "AKTER")
        #expect(claims[.nativeName] == ["bn": "শিরিন আক্তার", "ja": "シリン・アクテル"])
        #expect(claims[.birthDate] == "2000-02-29")
        #expect(claims[.result] == [["type": ["Result"], "value": "82"], ["type": ["Result"], "value": "91"]])
        #expect(claims[.basedOn] == ["BD-TTC014-26-000123-67"])
        #expect(claims.count == 7)
    }

    @Test func `byte order mark, CRLF, quoted cells and a missing last line end are read`() throws {
        let plain = "familyName,birthDate,outcome,employer\nAKTER,2001-02-28,passed,\"Sample \"\"Works\"\", Khulna\"\n"
        let spreadsheet = "\u{FEFF}" + plain.dropLast().replacing("\n", with: "\r\n")
        for text in [plain, spreadsheet] {
            let worker = try #require(try read(text).workers.first)
            #expect(worker.claims.first { $0.name == .employer }?.value == "Sample \"Works\", Khulna")
        }
        let unfinished = try read("birthDate,outcome,familyName,employer\n2001-02-28,passed,AKTER,")
        #expect(unfinished.workers.count == 1)
    }

    @Test func `headers are found in any case, and empty rows are passed over but counted`() throws {
        let rows = "\nAKTER,2001-02-28,passed\n,,\nISLAM,2001-03-01,partial\n"
        let roster = try read("Family Name,BIRTH_DATE,outcome\n" + rows)
        #expect(roster.workers.map(\.row) == [3, 5])
    }

    @Test(arguments: [
        ("familyName,givenName", "RAHIM,"), ("familyName,givenName", ",RAHIM"),
        ("familyName,givenName", "ISLAM,MD RAFIQUL"), ("familyName,givenName", "ISLAM,MD. RAFIQUL"),
        ("familyName,givenName", "Islam,Mohammad Rafiqul"), ("familyName,givenName", "O'BRIEN-DE SOUZA,ANNE (MARY)"),
        (
            "familyName,givenName",
            "ABDULLAH AL MAMUN MUHAMMAD SHAHRIAR CHOWDHURY,MOHAMMAD ABDUR RAHMAN KHALED SAIFULLAH"
        ),
        ("familyName,nativeNameBn", "RAHMAN,মোঃ আব্দুর রহমান"), ("familyName,nativeNameBn", "RAHMAN,মো: আব্দুর রহমান"),
        ("familyName,nativeNameJa", "RAHMAN,モハンマド・アブドゥル ラーマン"),
        ("familyName,nativeNameJa", "YAMADA,山田 花子"),
    ])
    func `names as people have them are accepted`(columns: String, cells: String) throws {
        let roster = try read("\(columns),birthDate,outcome\n\(cells),2000-02-29,passed\n")
        #expect(roster.workers.count == 1)
    }

    @Test(arguments: [
        ("givenName", "শিরিন"), ("givenName", "SHIRIN\nAKTER"), ("givenName", "SHI\tRIN"),
        ("nativeNameBn", "wkwib Av³vi"), ("nativeNameBn", "Shirin"),
        ("nativeNameJa", "Shirin"),
        ("passportNumber", "1.23E+09"), ("passportNumber", "zz0000001"), ("passportNumber", "ZZ1"),
        ("nationalId", "1990 1234"), ("activityStartDate", "21/11/26"), ("activityEndDate", "2026-02-29"),
        ("basedOn", "BD-TTC014-26-000123-68"), ("supersedes", "BD-TTC014-26-123-67"), ("result", "82;"),
    ])
    func `a cell in another form is named with row and column`(column: String, cell: String) throws {
        let mistake = try #require(try mistake(column, cell))
        #expect(mistake.row == 2)
        #expect(mistake.column == column)
        let expected = mistake.expected
        #expect([expected.en, expected.bn, expected.ja].allSatisfy { !$0.isEmpty })
    }

    @Test(arguments: ["", "1899-12-31", "2001-02-29", "28-02-01", "2001-2", "2026-11-21", "২০০১-০২-২৯"])
    func `a birth date that cannot be is named`(date: String) throws {
        let mistakes = try mistakes("familyName,birthDate,outcome\nAKTER,\(date),passed\n")
        #expect(mistakes.map(\.column) == ["birthDate"])
        #expect(mistakes.map(\.row) == [2])
    }

    @Test func `every mistake of every row is named at once`() throws {
        let header = "familyName,givenName,birthDate,outcome\n"
        let rows = ",,2001-02-28,passed\nAKTER,X$,2001-02-30,won\nISLAM,A,2001-02-28,\n"
        let mistakes = try mistakes(header + rows)
        let places = mistakes.map { "\($0.row ?? 0) \($0.column ?? "")" }
        #expect(places == ["2 familyName", "3 birthDate", "3 givenName", "3 outcome", "4 outcome"])
    }

    @Test func `an outcome goes with the kind of evidence`() throws {
        let text = "familyName,birthDate,outcome\nAKTER,2001-02-28,passed\n"
        #expect(try mistakes(text, kind: .attended).first?.column == "outcome")
        let silent = try read("familyName,birthDate\nAKTER,2001-02-28\n", kind: .attended)
        #expect(silent.workers.first?.outcome == .completed)
    }

    @Test(arguments: [
        ("familyName,birthDate\nAKTER,2001-02-28\n", "outcome"), ("familyName,outcome\nAKTER,passed\n", "birthDate"),
        ("birthDate,outcome\n2001-02-28,passed\n", "familyName"),
        ("familyName,birthDate,outcome,shoeSize\nAKTER,2001-02-28,passed,42\n", "shoeSize"),
        ("familyName,birthDate,outcome,family name\nAKTER,2001-02-28,passed,X\n", "family name"),
    ])
    func `a header with missing, unknown or doubled columns is refused`(text: String, column: String) throws {
        #expect(try mistakes(text).contains { $0.row == 1 && $0.column == column })
    }

    @Test(arguments: [
        ("familyName,birthDate,outcome\nAKTER,2001-02-28\n", 2),
        ("familyName,birthDate,outcome\nAKTER,2001-02-28,passed,more\n", 2),
        ("familyName,birthDate,outcome\nAKTER,2001-02-28,passed\nISLAM,2001-02-28,\"pas\"sed\nKHAN,2001-02-28,a\n", 3),
    ])
    func `a row that is no row of the table is named`(text: String, row: Int) throws {
        #expect(try mistakes(text).first?.row == row)
    }

    @Test func `a quotation mark that is never closed does not swallow rows`() throws {
        let text = "familyName,birthDate,outcome\n\"AKTER,2001-02-28,passed\nISLAM,2001-02-28,passed\n"
        #expect(try mistakes(text).first?.row == 2)
    }

    @Test func `bytes that are not UTF-8, and an empty file, are refused`() throws {
        let day = try #require(CivilDate(parsing: "2026-11-21"))
        for bytes in [[0x66, 0xE0, 0xA6], [], Array("familyName,birthDate,outcome\n".utf8)] as [[UInt8]] {
            #expect(throws: RosterRejected.self) { try Roster(reading: bytes, kind: .tested, issued: day) }
        }
    }

    @Test func `text is kept in normalization form C`() throws {
        let decomposed = "\u{09AF}\u{09BC}"  // য + nukta; NFC keeps it apart, its precomposed form is excluded
        let roster = try read("familyName,nativeNameBn,birthDate,outcome\nE\u{301}VA,\(decomposed),2001-02-28,passed\n")
        let worker = try #require(roster.workers.first)
        let name = worker.claims.first { $0.name == .familyName }?.value.string
        #expect(name.map { Array($0.utf8) } == Array("\u{C9}VA".utf8))
    }
}
