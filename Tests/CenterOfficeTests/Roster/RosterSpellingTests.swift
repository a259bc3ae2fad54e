import CenterOffice
import Credentials
import Testing

/// Values are converted where nothing is lost, and every conversion is listed.
@Suite
struct RosterSpellingTests {
    @Test(
        arguments: [
            ("passportNumber", "ＺＺ０００００ ０１", nil), ("passportNumber", "ＺＺ０００００01", "ZZ0000001"),
            ("passportNumber", "ZZ০০০০০০১", "ZZ0000001"), ("nationalId", "১৯৯০১২৩৪৫৬৭৮৯", "1990123456789"),
            ("issuerNumber", "রোল-২৩", "রোল-23"), ("result", "৮২；৯১", "82;91"),
            ("basedOn", "ＢＤ－ＴＴＣ０１４－２６－０００１２３－６７", "BD-TTC014-26-000123-67"),
            ("givenName", "ＳＨＩＲＩＮ", "SHIRIN"), ("givenName", "MD.\u{A0}ALI", "MD. ALI"),
            ("nativeNameJa", "ｼﾘﾝ･ｱｸﾃﾙ", "シリン・アクテル"), ("nativeNameJa", "ｶﾞｷﾞｸﾞﾊﾟﾋﾟ ｳﾞｰ", "ガギグパピ ヴー"),
            ("nativeNameJa", "ｱﾞ", nil), ("outcome2", "", nil), ("passportNumber", "zz0000001", nil),
            ("tasks", "Welds\nsteel", "Welds steel"),
        ] as [(String, String, String?)]
    )
    func `only what is lossless is converted`(name: String, cell: String, value: String?) throws {
        guard let column = RosterColumn(rawValue: name) else { return }
        let text = "familyName,birthDate,outcome,\(name)\nRAHIM,2001-02-28,passed,\"\(cell)\"\n"
        guard let value else {
            #expect(try rejection(text).mistakes.map(\.column) == [name])
            return
        }
        let roster = try readRoster(text)
        #expect(roster.conversions.map(\.from) == [cell])
        #expect(roster.conversions.map(\.to) == [value])
        #expect(roster.conversions.map(\.column) == [column])
    }

    @Test(arguments: [
        ("passed", "passed"), ("Passed", "passed"), ("উত্তীর্ণ", "passed"), ("合格", "passed"),
        ("আংশিক উত্তীর্ণ", "partial"), ("一部合格", "partial"), ("উত্তীর্ণ নয়", "not-passed"), ("不合格", "not-passed"),
        ("Not passed", "not-passed"), ("NOT-PASSED", "not-passed"), ("অনুত্তীর্ণ", "not-passed"),
    ])
    func `an outcome is known in three languages`(cell: String, outcome: String) throws {
        let roster = try readRoster("familyName,birthDate,outcome\nRAHIM,2001-02-28,\(cell)\n")
        #expect(roster.workers.map(\.outcome.rawValue) == [outcome])
        #expect(roster.conversions.count == (cell == outcome ? 0 : 1))
    }

    @Test func `a table without anything to convert lists nothing`() throws {
        let roster = try readRoster(sampleRoster(50))
        #expect(roster.conversions.isEmpty && roster.accepted.isEmpty)
    }

    @Test(arguments: [
        ("nativeNameBn", "wkwib Av³vi", "legacy-font"), ("nativeNameBn", "‡gvt iwdKzj", "legacy-font"),
        ("nativeNameBn", "†gvnv¤§` Avjx", "legacy-font"), ("nativeNameBn", "iwdKzj", "legacy-font"),
        ("nativeNameBn", "Shirin", "form"), ("employer", "‡gvUi Kvi", "legacy-font"),
        ("givenName", "†gvt", "legacy-font"),
        ("nativeNameBn", "????? ????", "lost-letters"), ("employer", "?? ???", "lost-letters"),
        ("nativeNameBn", "শি\u{FFFD}", "lost-letters"), ("employer", "#N/A", "spreadsheet-error"),
        ("issuerNumber", "#####", "spreadsheet-error"), ("tasks", "#REF!", "spreadsheet-error"),
    ])
    func `what a program has damaged is refused with how to save it right`(
        column: String,
        cell: String,
        code: String
    ) throws {
        let text = "familyName,birthDate,outcome,\(column)\nRAHIM,2001-02-28,passed,\"\(cell)\"\n"
        let mistakes = try rejection(text).mistakes
        #expect(mistakes.map(\.brief) == ["2 \(column) \(code)"])
        if code == "legacy-font" { #expect(mistakes[0].expected.en.contains("Unicode")) }
        if code == "lost-letters" { #expect(mistakes[0].expected.en.contains("CSV UTF-8")) }
    }

    @Test(arguments: [
        ("employer", "Sample Works #2, Khulna?"), ("employer", "Café “Sample” – 50 % & more"),
        ("tasks", "Welds (MIG/TIG) ±2 mm²"),
        ("nativeNameBn", "মোঃ আলী"), ("givenName", "José"),
    ])
    func `ordinary text is not taken for damage`(column: String, cell: String) throws {
        let text = "familyName,birthDate,outcome,\(column)\nRAHIM,2001-02-28,passed,\"\(cell)\"\n"
        #expect(try readRoster(text).conversions.isEmpty)
    }

    @Test func `a Bengali column cannot come out of a file in CP932`() throws {
        let head = Array("familyName,birthDate,outcome,nativeNameBn\nRAHIM,2001-02-28,passed,".utf8)
        // The code of a legacy font, which as CP932 is another letter.
        let rejected = try #require(throws: RosterRejected.self) {
            try readRoster(head + [0x87, 0x67, 0x76, 0x74, 0x0A])
        }
        #expect(rejected.mistakes.map(\.brief) == ["2 nativeNameBn legacy-font"])
    }
}
