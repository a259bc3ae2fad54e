import CenterOffice
import Foundation
import Testing

/// The office gets its own table back.
@Suite
struct ReturnedTableTests {
    private static let roster = [
        ["姓", "Given name", "জন্ম তারিখ", "合否", "実習実施者"], ["RAHIM", "", "28/02/2001", "合格", "Sample \"Works\", Khulna"],
        ["", "", "", "", ""], ["AKTER", "SHIRIN", "২৯/০২/২০০০", "不合格", "Line one\nline two; more"],
    ]

    private func csv(_ lines: [[String]]) -> [UInt8] {
        let text = lines.map { line in
            line.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: "\t") + "\t\t"
        }
        return Array("\u{FEFF}\(text.joined(separator: "\r\n"))".utf8)
    }

    private let results = [
        2: ReturnedTable.Result(number: "BD-X1-26-000001-11", file: "certificates/a.sanad", state: "in the ledger"),
        4: ReturnedTable.Result(number: "BD-X1-26-000002-22", file: "", state: "refused: closed"),
    ]

    @Test(.enabled(if: Python.path != nil))
    func `its rows, columns and headers are the office's, as Python reads them`() throws {
        let python = try #require(Python.path)
        let roster = try readRoster(csv(Self.roster))
        let table = ReturnedTable.file(roster.sheet, results: results, in: \.bn)
        #expect(table.starts(with: [0xEF, 0xBB, 0xBF]))
        let script = """
            import csv, io, json, sys
            text = sys.stdin.buffer.read().decode("utf-8-sig")
            sys.stdout.write(json.dumps(list(csv.reader(io.StringIO(text, newline="")))))
            """
        let json = try Python.run(python, script, input: table)
        let lines = try JSONDecoder().decode([[String]].self, from: Data(json))
        #expect(lines.map { Array($0.prefix(5)) } == Self.roster)
        #expect(lines[0].suffix(3) == ["সনদ নম্বর", "ফাইল", "অবস্থা"])
        #expect(lines[1].suffix(3) == ["BD-X1-26-000001-11", "certificates/a.sanad", "in the ledger"])
        #expect(lines[2].suffix(3) == ["", "", ""])
        #expect(lines[3].suffix(3) == ["BD-X1-26-000002-22", "", "refused: closed"])
    }

    @Test func `a table made before is known again, and another file is not`() throws {
        let roster = try readRoster(csv(Self.roster))
        let table = ReturnedTable.file(roster.sheet, results: results, in: \.en)
        #expect(ReturnedTable.isOne(table, of: roster.sheet))
        #expect(ReturnedTable.isOne(ReturnedTable.file(roster.sheet, results: [:], in: \.ja), of: roster.sheet))
        #expect(!ReturnedTable.isOne(csv(Self.roster), of: roster.sheet))
        #expect(!ReturnedTable.isOne(Array("my notes".utf8), of: roster.sheet))
        let other = Array(String(decoding: table, as: UTF8.self).replacing("RAHIM", with: "RAHMAN").utf8)
        #expect(!ReturnedTable.isOne(other, of: roster.sheet))
    }
}
