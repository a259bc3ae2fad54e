import CenterOffice
import Credentials
import Foundation
import LedgerCore
import Testing

/// The same table in every encoding, delimiter and language is the same workers.
@Suite
struct RosterEncodingTests {
    /// A spreadsheet's table, which Python writes. The cells have quotation marks, separators and line breaks in them.
    private static let script = #"""
        import csv, io, sys
        encoding, delimiter, line_end, quoting, language, bom = sys.argv[1:7]
        headers = {
            "en": ["Family name", "Given name", "Name in Japanese", "Date of birth", "Passport number", "Outcome", "Score", "Company"],
            "bn": ["বংশগত নাম", "প্রদত্ত নাম", "নাম (জাপানি)", "জন্ম তারিখ", "পাসপোর্ট নম্বর", "ফলাফল", "প্রাপ্ত নম্বর", "নিয়োগকর্তা"],
            "ja": ["姓", "名", "氏名（カタカナ）", "生年月日", "旅券番号", "合否", "点数", "実習実施者"],
            "mixed": ["familyName", "প্রদত্ত নাম", "氏名（カタカナ）", "DOB", "PASSPORT NO.", "合否", "Score", "company"],
        }
        rows = [
            ["AKTER", "SHIRIN", "シリン・アクテル", "2000-02-29", "ZZ0000001", "passed", "82;91", "Sample \"Works\", Khulna; Unit 2"],
            ["SAKURAI", "HANAKO", "髙﨑 花子", "1999-12-31", "ZZ0000002", "partial", "60", "見本①株式会社"],
            ["RAHIM", "", "ラヒム", "2003-07-01", "ZZ0000003", "not-passed", "12", "Line one\nline two"],
        ]
        text = io.StringIO()
        style = {"minimal": csv.QUOTE_MINIMAL, "all": csv.QUOTE_ALL}[quoting]
        ends = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
        writer = csv.writer(text, delimiter={"tab": "\t"}.get(delimiter, delimiter), lineterminator=ends[line_end], quoting=style)
        writer.writerow(headers[language])
        writer.writerows(rows)
        out = text.getvalue().encode(encoding)
        marks = {"utf-8": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}
        sys.stdout.buffer.write((marks[encoding] if bom == "bom" else b"") + out)
        """#

    struct Form: Sendable, CustomTestStringConvertible {
        let encoding: String
        let mark: String
        let languages: [String]
        let read: RosterEncoding

        var testDescription: String { "\(encoding) \(mark)" }
    }

    private static let forms = [
        Form(encoding: "utf-8", mark: "no", languages: ["en", "bn", "ja", "mixed"], read: .utf8),
        Form(encoding: "utf-8", mark: "bom", languages: ["en", "bn", "ja", "mixed"], read: .utf8),
        Form(encoding: "utf-16-le", mark: "bom", languages: ["en", "bn", "ja", "mixed"], read: .utf16LittleEndian),
        Form(encoding: "utf-16-be", mark: "bom", languages: ["en", "bn", "ja", "mixed"], read: .utf16BigEndian),
        Form(encoding: "cp932", mark: "no", languages: ["en", "ja"], read: .cp932),
    ]

    @Test(.enabled(if: Python.path != nil), arguments: forms)
    func `a table that Python wrote is read the same in every form`(form: Form) throws {
        let python = try #require(Python.path)
        let plain = try readRoster(
            Python.run(python, Self.script, ["utf-8", ",", "lf", "minimal", "en", "no"])
        )
        #expect(plain.workers.count == 3)
        #expect(plain.workers[1].claim(.nativeName) == ["ja": "髙﨑 花子"])
        #expect(plain.workers[1].claim(.employer) == "見本①株式会社")
        #expect(plain.workers[0].claim(.employer) == "Sample \"Works\", Khulna; Unit 2")
        #expect(plain.workers[2].claim(.employer) == "Line one line two")
        let delimiters: [(String, RosterDelimiter)] = [(",", .comma), (";", .semicolon), ("tab", .tab)]
        for (index, language) in form.languages.enumerated() {
            for (delimiter, read) in delimiters {
                let lineEnd = ["lf", "crlf", "cr"][(index + delimiter.count) % 3]
                // Python leaves a line feed bare where lines end otherwise.
                let quoting = index.isMultiple(of: 2) && lineEnd != "cr" ? "minimal" : "all"
                let arguments = [form.encoding, delimiter, lineEnd, quoting, language, form.mark]
                let roster = try readRoster(Python.run(python, Self.script, arguments))
                #expect(roster.sheet.encoding == form.read)
                #expect(roster.sheet.delimiter == read, "\(arguments)")
                #expect(roster.workers.map(\.told) == plain.workers.map(\.told), "\(arguments)")
                #expect(roster.workers.map(\.row) == [2, 3, 4])
            }
        }
    }

    @Test(.enabled(if: Python.path != nil))
    func `every character of CP932 is read as Python reads it`() throws {
        let python = try #require(Python.path)
        // A company's name may hold any of them. Python leaves out what has no character.
        let script = """
            import sys
            codes = [bytes([a, b]) for a in [*range(0x81, 0xA0), *range(0xE0, 0xFD)] for b in range(0x40, 0xFD)]
            rows = []
            for code in codes:
                try: text = code.decode("cp932")
                except UnicodeDecodeError: continue
                if len(text) == 1 and not text.isspace() and not (0xE000 <= ord(text) < 0xF900): rows.append(code)
            form = sys.argv[1]
            head = b"familyName,birthDate,employer"
            lines = [b"AKTER,2001-02-28,x" + code + b" x" for code in rows]
            if form == "cp932": sys.stdout.buffer.write(b"\\n".join([head] + lines))
            else: sys.stdout.buffer.write(b"\\n".join([head] + lines).decode("cp932").encode("utf-8"))
            """
        let ours = try rosterLines(Python.run(python, script, ["cp932"]))
        let theirs = try rosterLines(Python.run(python, script, ["utf-8"]))
        #expect(ours.count > 7_000)
        #expect(ours == theirs)
        #expect(theirs.contains("x髙 x") && theirs.contains("x﨑 x") && theirs.contains("x① x"))
    }

    /// The companies of a roster of people who were never told apart.
    private func rosterLines(_ bytes: [UInt8]) throws -> [String] {
        let rejected = try #require(throws: RosterRejected.self) { try readRoster(bytes, kind: .attended) }
        #expect(rejected.mistakes.isEmpty)
        let answers = rejected.answers.split(separator: ",").map(String.init)
        return try readRoster(bytes, kind: .attended, accepting: answers).workers.map {
            $0.claim(.employer)?.string ?? ""
        }
    }

    @Test(
        arguments: [
            ([0x66, 0xE0, 0xA6, 0x00], RosterCode.encoding), ([0x66, 0x80, 0xFF, 0xFD], .encoding),
            ([0xFF, 0xFE, 0x41], .encoding), ([0xFE, 0xFF, 0xD8, 0x00], .encoding), ([], .emptyFile),
            (Array("PK\u{3}\u{4}\u{14}workbook".utf8), .fileFormat),
            (
                Array(
                    "PK\u{3}\u{4}........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8
                ), .fileFormat
            ),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .fileFormat), (Array("%PDF-1.7".utf8), .fileFormat),
            (Array("<html><table>".utf8), .fileFormat),
            ([0x87, 0x67, 0x76, 0x74, 0x20, 0xFF, 0x0A], .legacyFont),
        ] as [([UInt8], RosterCode)]
    )
    func `what is no table of text is refused in words`(bytes: [UInt8], code: RosterCode) throws {
        let rejected = try #require(throws: RosterRejected.self) { try readRoster(bytes) }
        #expect(rejected.mistakes.map(\.code) == [code])
        #expect(rejected.mistakes.allSatisfy { $0.row == nil && !$0.expected.bn.isEmpty && !$0.expected.ja.isEmpty })
    }

    @Test func `each foreign format has a sentence of its own`() throws {
        let zip = "PK\u{3}\u{4}"
        let ods = zip + String(repeating: ".", count: 26) + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
        let found = try [zip, ods, "%PDF-", "<html>"].map { try rejection($0).mistakes[0].found.en }
        #expect(found[0].contains(".xlsx") && found[1].contains(".ods") && found[2].contains("PDF"))
        #expect(Set(found).count == found.count)
        #expect(try rejection(zip).mistakes[0].expected.en.contains("CSV UTF-8"))
        #expect(try rejection(ods).mistakes[0].expected.en.contains("LibreOffice"))
    }

    @Test func `blank rows and columns at the end are passed over`() throws {
        let text = "familyName,birthDate,outcome,,\nAKTER,2001-02-28,passed,,\nISLAM,2001-03-01,passed,,,\n,,,,\n\n"
        #expect(try readRoster(text).workers.map(\.row) == [2, 3])
        let stray = "familyName,birthDate,outcome,,\nAKTER,2001-02-28,passed,,stray\n"
        #expect(try rejection(stray).mistakes.map(\.brief) == ["2  cell-count"])
        let nameless = "familyName,,birthDate,outcome\nAKTER,stray,2001-02-28,passed\n"
        #expect(try rejection(nameless).mistakes.map(\.brief) == ["2  nameless-column"])
    }
}
