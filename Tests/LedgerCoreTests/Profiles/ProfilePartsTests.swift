import Credentials
import LedgerTestSupport
import Testing

@testable import LedgerCore

@Suite struct `What a profile reads` {
    @Test(arguments: [
        ("80 % of the pass mark", ResultScore.enough), ("80% of the pass mark", .enough),
        ("79 % of the pass mark", .tooLow), ("112 % of the pass mark", .enough), ("80 %", .enough), ("84%", .enough),
        // Of the full marks, this may be four fifths of the pass mark.
        ("79 %", .unknown), ("52/65", .enough), ("52 / 65", .enough), ("51/65", .unknown), ("70/65", .unknown),
        ("52", .unknown), ("120 %", .unknown), ("", .unknown), ("0/0", .unknown), ("-80 %", .unknown),
        ("8O %", .unknown), ("99999999999999999999 %", .unknown),
    ])
    func `a score counts only where its text leaves no doubt`(_ text: String, _ expected: ResultScore) {
        #expect(ResultScore(text, percent: 80) == expected)
    }

    private func results(_ scores: [String]) throws -> JSONValue {
        let tree = JSONTree.array(scores.map { ["type": ["Result"], "value": .string($0)] })
        return try JSON(parsing: tree.canonical).root
    }

    @Test(arguments: [
        (["84 %", "90 %"], ResultScore.enough), (["84 %", "79 % of the pass mark"], .unknown),
        (["60 % of the pass mark", "79 % of the pass mark"], .tooLow), ([], .unknown), (["84 %", "52"], .unknown),
    ])
    func `several scores count when each of them does`(_ scores: [String], _ expected: ResultScore) throws {
        #expect(ResultScore(try results(scores), percent: 80) == expected)
    }

    private func days(_ first: String, _ last: String) throws -> ClosedRange<CivilDate> {
        try #require(CivilDate(parsing: first))...#require(CivilDate(parsing: last))
    }

    @Test func `months are whole months, and no day is counted twice`() throws {
        func months(_ periods: (String, String)...) throws -> Int {
            try ActivityMonths(periods.map { try days($0.0, $0.1) }).count
        }
        #expect(try months() == 0)
        #expect(try months(("2026-01-01", "2026-12-31")) == 12)
        #expect(try months(("2026-01-01", "2026-12-30")) == 11)
        #expect(try months(("2024-02-29", "2025-02-27")) == 11)
        #expect(try months(("2024-02-29", "2025-02-28")) == 12)
        #expect(try months(("2026-01-31", "2026-02-28")) == 1)
        #expect(try months(("2026-01-31", "2026-02-27")) == 0)
        #expect(try months(("2026-01-01", "2026-06-30"), ("2026-03-01", "2026-08-31")) == 8)
        #expect(try months(("2026-07-01", "2026-12-31"), ("2026-01-01", "2026-06-30")) == 12)
        #expect(try months(("2026-01-01", "2026-01-20"), ("2026-03-01", "2026-03-20")) == 1)
        #expect(try months(("2026-01-01", "2026-12-31"), ("2026-02-01", "2026-02-10")) == 12)
    }

    @Test(arguments: [
        ("Introduced 5S on the line", "5S", true), ("５Ｓ活動", "5s", true), ("15Sets of bolts", "5S", false),
        ("5SS", "5S", false), ("作業の改善と5S", "改善", true), ("KAIZEN.", "kaizen", true), ("skaizen", "kaizen", false),
        ("জাহাজে ঝালাইয়ের কাজ", "ঝালাই", true), ("", "5S", false), ("5", "5S", false),
        ("Line  leader", "line leader", false), ("line leader", "Line Leader", true),
    ])
    func `a word is mentioned that stands by itself`(_ text: String, _ word: String, _ expected: Bool) {
        #expect(MentionedWords(text).mention(word) == expected)
    }

    @Test(arguments: [
        ("MD.", "Md", true), ("AL-AMIN", "Al Amin", true), ("O'NEIL", "ONEIL", true), ("MD", "MOHAMMAD", false),
        ("...", "---", false), ("JOSÉ", "JOSE\u{301}", true), ("AKTER", "AKTAR", false),
    ])
    func `names are compared without case, punctuation and spaces`(_ one: String, _ other: String, _ same: Bool) {
        let (first, second) = (PersonName(family: one, given: "X"), PersonName(family: other, given: "X"))
        #expect(first.isSpelled(like: second) == same)
        #expect(second.isSpelled(like: first) == same)
        #expect(!PersonName(family: one, given: nil).isSpelled(like: second))
    }

    @Test func `no name is nobody's`() {
        let nobody = PersonName(family: nil, given: nil)
        #expect(!nobody.isSpelled(like: nobody))
        let one = PersonName(family: nil, given: "SHIRIN")
        #expect(one.isSpelled(like: one), "some people have one name")
    }
}
