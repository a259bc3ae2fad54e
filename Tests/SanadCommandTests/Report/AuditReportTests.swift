import Foundation
import LedgerTestSupport
import Testing

@Suite struct `The report of an audit` {
    private static let countries = Result { try ReportedCountries() }

    private let both: ReportedCountries
    private let id = UUID().uuidString.lowercased().prefix(8)

    init() throws { both = try Self.countries.get() }

    private var sanad: Command { both.sanad }

    /// A file of this test's own.
    private func file(_ name: String) -> String { "\(id)-\(name)" }

    private func figures(_ report: [String: Any], _ place: Int = 0) throws -> [String: Any] {
        let ledgers = try #require(report["ledgers"] as? [[String: Any]])
        return try #require(ledgers[place]["figures"] as? [String: Any])
    }

    @Test func `says in JSON what was audited, under which policy, and what was found`() throws {
        let result = try both.audit("--report-json \(file("a.json"))")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let report = try both.report(file("a.json"))
        #expect(report["clean"] as? Bool == true)
        let sum = try ReportProgram.run("sha256sum", ["\(sanad.folder)/keys/policy"]).output.prefix(64)
        #expect((report["policy"] as? [String: Any])?["sha256"] as? String == String(sum))
        let ledgers = try #require(report["ledgers"] as? [[String: Any]])
        #expect(ledgers.map { $0["origin"] as? String } == ["bd.sanad.example", "jp.sanad.example"])
        #expect((ledgers[0]["countersigned"] as? [String: Any])?["by"] as? [String] == ["BD", "JP"])
        #expect((report["recognitions"] as? [[String: Any]])?.map { $0["inForce"] as? Bool } == [true])
        #expect((report["notChecked"] as? [String]) == ["people", "papers", "approvals", "later"])
    }

    @Test func `hides figures under five, and what would give them away`() throws {
        try both.audit("--report-json \(file("b.json")) --csv \(file("b")) --report \(file("b.html"))")
        let figures = try figures(both.report(file("b.json")))
        #expect(figures["certificates"] as? Int == ReportedCountries.months.reduce(0, +))
        let months = try #require(figures["months"] as? [[String: Any]])
        #expect(months.map { "\($0["certificates"] ?? "")" } == ["withheld", "<5", "60"])
        let csv = try sanad.text("\(file("b"))/certificates-by-month.csv")
        #expect(csv.contains("bd.sanad.example,BD,2026-12,<5\r\n"))
        let page = try sanad.text(file("b.html"))
        #expect(page.contains("<th scope=\"row\">December 2026</th><td class=\"n\">&lt;5</td>"))
        #expect(page.contains("<th scope=\"row\">November 2026</th><td class=\"n\">∗</td>"))
    }

    @Test func `of a clean audit is one page that needs nothing else`() throws {
        try both.audit("--report \(file("c.html"))")
        let page = try sanad.text(file("c.html"))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        for word in ["<script", "http-equiv=\"refresh\"", " src=", "<link", "@import", "url(h", "javascript:"] {
            #expect(!page.contains(word), "\(word)")
        }
        #expect(page.contains("Nothing found"))
        // Every picture has a name and a description, by ids that are there once.
        let pictures = page.matches(of: /aria-labelledby="([a-z0-9]+)-t ([a-z0-9]+)-d"/)
        #expect(pictures.count > 5)
        for picture in pictures {
            #expect(page.ranges(of: "id=\"\(picture.1)-t\"").count == 1)
            #expect(page.ranges(of: "id=\"\(picture.2)-d\"").count == 1)
        }
    }

    @Test(arguments: [
        ("en", "Audit of certification ledgers", "1 December 2026"), ("bn", "নিরীক্ষা প্রতিবেদন", "৬০"),
        ("ja", "監査報告書", "2026年"),
    ])
    func `speaks the language that was asked for`(language: String, title: String, number: String) throws {
        try both.audit("--report-json \(file("\(language).json"))")
        let line = "audit show \(file("\(language).json")) --report \(file("\(language).html")) --language \(language)"
        #expect(try sanad(line).status == 0)
        let page = try sanad.text(file("\(language).html"))
        #expect(page.contains("<html lang=\"\(language)\">"))
        #expect(page.contains(title))
        if language != "en" { #expect(page.contains(number)) }
        if language == "bn" { #expect(!page.contains("<td class=\"n\">60</td>")) }
    }

    @Test func `names findings with what they mean`() throws {
        let result = try sanad("audit bd --keys keys --at 2026-11-01T03:00:00Z --report \(file("d.html"))")
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        let page = try sanad.text(file("d.html"))
        #expect(page.contains("they were hashed and not judged"))
        #expect(page.contains("The other country&#39;s ledger"))
    }

    @Test func `counts a ledger once whose copy was audited too`() throws {
        try both.audit("--csv \(file("g")) --report-json \(file("g.json"))", copies: true)
        let ledgers = try #require(try both.report(file("g.json"))["ledgers"] as? [[String: Any]])
        #expect(ledgers.map { $0["place"] as? String } == ["bd", "jp", both.copy])
        let months = try sanad.text("\(file("g"))/certificates-by-month.csv").split(separator: "\r\n")
        #expect(months.count(where: { $0.hasPrefix("bd.sanad.example") }) == ReportedCountries.months.count)
        let rows = try sanad.text("\(file("g"))/ledgers.csv").split(separator: "\r\n")
        #expect(rows.count == 4)
    }

    @Test(.enabled(if: ReportProgram.hasPlainPython, "needs python3"))
    func `is read as CSV by another program, the sums agreeing`() throws {
        try both.audit("--csv \(file("e"))")
        let script = """
            import csv, glob, sys
            for path in sorted(glob.glob(sys.argv[1] + '/*.csv')):
                rows = list(csv.reader(open(path, newline='', encoding='utf-8'), strict=True))
                assert len(set(map(len, rows))) == 1, path
                assert rows[0][:2] == ['origin', 'country'], path
            rows = list(csv.DictReader(open(sys.argv[1] + '/certificates-by-outcome.csv', newline='', encoding='utf-8')))
            print(sum(int(row['certificates']) for row in rows if row['country'] == 'BD'))
            """
        let result = try ReportProgram.run("python3", ["-c", script, "\(sanad.folder)/\(file("e"))"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output == "\(ReportedCountries.months.reduce(0, +))\n")
    }

    @Test func `is not begun when a file is in the way, or the key does not open`() throws {
        try sanad.write("mine", to: file("f.html"))
        #expect(try both.audit("--report \(file("f.html"))").status == 73)
        #expect(try sanad.text(file("f.html")) == "mine")
        #expect(try both.audit("--report-json \(file("f.json")) --sign-with nothing.key").status == 74)
        #expect(try both.audit("--sign-with nothing.key").status == 64)
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/\(file("f.json"))"))
    }

    @Test(.enabled(if: ReportProgram.browser != nil, "needs chromium"), arguments: ["en", "bn", "ja"])
    func `opens in a browser with all its pictures`(language: String) throws {
        let page = file("\(language)-browser.html")
        try both.audit("--report \(page) --language \(language)")
        let browser = try #require(ReportProgram.browser)
        let result = try ReportProgram.run(
            browser,
            ["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://\(sanad.folder)/\(page)"]
        )
        #expect(result.status == 0, "\(result.errors)")
        // The browser has read the page as it was written: as many pictures, tables and sections.
        let written = try sanad.text(page)
        for element in ["<svg", "<table", "<section", "<rect", "<details"] {
            #expect(result.output.ranges(of: element).count == written.ranges(of: element).count, "\(element)")
        }
    }
}
