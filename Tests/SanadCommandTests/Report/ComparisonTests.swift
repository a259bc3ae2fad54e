import Foundation
import Testing

@testable import sanad

@Suite struct `Two reports` {
    private let sanad: Command

    init() throws {
        sanad = try Command.besideGolden()
        #expect(try sanad("audit ledger --keys demo.json --report-json one.json").status == 0)
    }

    private struct Comparison: Decodable {
        let ledgers: [Ledger]
        let onlyInFirst: [String]
        let onlyInSecond: [String]

        struct Ledger: Decodable {
            let sizes: [Int]
            let newFindings: [ReportedLedger.Finding]
            let goneFindings: [ReportedLedger.Finding]
            let contradictions: [Contradiction]
            let centers: [Center]
        }

        struct Contradiction: Decodable { let size: Int }
        struct Center: Decodable { let id: String }
    }

    /// Writes the first report again with some text in it replaced.
    private func rewrite(_ changes: (String, String)..., to name: String = "two.json") throws {
        var text = try sanad.text("one.json")
        for change in changes {
            #expect(text.contains(change.0), "\(change.0)")
            text = text.replacing(change.0, with: change.1)
        }
        try sanad.write(text, to: name)
    }

    private func compare(_ line: String = "one.json two.json") throws -> (status: Int32, comparison: Comparison) {
        let result = try sanad("audit compare \(line) --json")
        return (result.status, try JSONDecoder().decode(Comparison.self, from: Data(result.output.utf8)))
    }

    @Test func `of one ledger in one state are the same`() throws {
        let (status, comparison) = try compare("one.json one.json")
        #expect(status == 0)
        #expect(comparison.ledgers.map(\.sizes) == [[34, 34]])
        #expect(comparison.ledgers[0].centers.isEmpty && comparison.ledgers[0].newFindings.isEmpty)
        #expect(try sanad("audit compare one.json one.json").output.contains("Both reports can be true."))
    }

    @Test func `that have two roots at one size contradict each other`() throws {
        try rewrite(("aZwSTQaW9k7dj6JD0lqAhwlBYoFADHSA5EmF9j+vIJU=", "bZwSTQaW9k7dj6JD0lqAhwlBYoFADHSA5EmF9j+vIJU="))
        let (status, comparison) = try compare()
        #expect(status == 1)
        #expect(comparison.ledgers[0].contradictions.map(\.size) == [34])
        #expect(try sanad("audit compare one.json two.json").output.contains("contradict each other"))
    }

    @Test func `show findings that came and went, growth and centers`() throws {
        let finding = "\"findings\" : [ { \"kind\" : \"refused-entry\", \"index\" : 7, \"detail\" : \"late\" } ]"
        try rewrite(
            ("\"findings\" : [\n\n      ]", finding),
            ("\"size\" : 34", "\"size\" : 40"),
            ("\"authorized\" : 10", "\"authorized\" : 12")
        )
        let (status, comparison) = try compare()
        #expect(status == 0)
        let ledger = comparison.ledgers[0]
        #expect(ledger.sizes == [34, 40])
        #expect(ledger.newFindings.map(\.index) == [7])
        #expect(ledger.centers.map(\.id) == ["BD-TTC014"])
        let back = try compare("two.json one.json").comparison.ledgers[0]
        #expect(back.goneFindings.map(\.kind) == ["refused-entry"])
    }

    @Test func `of different ledgers have nothing in common`() throws {
        try rewrite(("\"origin\" : \"bd.sanad.example\"", "\"origin\" : \"np.sanad.example\""))
        let (status, comparison) = try compare()
        #expect(status == 0)
        #expect(comparison.ledgers.isEmpty)
        #expect(comparison.onlyInFirst == ["bd.sanad.example"])
        #expect(comparison.onlyInSecond == ["np.sanad.example"])
    }

    @Test(arguments: [("{}", 65), ("no JSON", 65), ("", 65)])
    func `that are none are named`(text: String, code: Int32) throws {
        try sanad.write(text, to: "two.json")
        let result = try sanad("audit compare one.json two.json")
        #expect(result.status == code)
        #expect(result.errors.contains("two.json"))
    }

    @Test func `of another type of file are refused`() throws {
        try rewrite(("sanad/audit-report/v1", "sanad/audit-report/v9"))
        #expect(try sanad("audit compare one.json two.json").status == 65)
    }

    @Test func `show what a stranger wrote without running it`() throws {
        try rewrite(
            ("Sample TTC Khulna", "=HYPERLINK(1)\\\"><script>alert(1)</script>\\u001b[31m, <b>"),
            ("\"place\" : \"ledger\"", "\"place\" : \"<img src=x onerror=alert(1)>\"")
        )
        #expect(try sanad("audit show two.json --report two.html --csv tables").status == 0)
        let page = try sanad.text("two.html")
        #expect(!page.contains("<script") && !page.contains("<img"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(!page.contains("\u{1B}"))
        let table = try sanad.text("tables/centers.csv")
        #expect(table.contains("\"'=HYPERLINK(1)\"\"><script>alert(1)</script>\\u{1b}[31m, <b>\""))
    }

    @Test(arguments: [("en", "not what the entries say"), ("bn", "বিষয়বস্তু নয়"), ("ja", "内容は確認していません")])
    func `of hashes alone claim no more than was looked at`(language: String, words: String) throws {
        try rewrite(("\"judged\" : true", "\"judged\" : false"), ("\"people\",", "\"people\", \"rules\","))
        #expect(try sanad("audit show two.json --report two.html --language \(language)").status == 0)
        let page = try sanad.text("two.html")
        #expect(page.contains(words))
        #expect(!page.contains("<figure"))
    }
}
