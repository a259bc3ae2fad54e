import Credentials
import LedgerCore
import Testing

@testable import sanad

@Suite struct `Numbers and dates` {
    @Test(arguments: [
        (0, "0", "০"), (999, "999", "৯৯৯"), (1000, "1,000", "১,০০০"), (100_000, "100,000", "১,০০,০০০"),
        (12_345_678, "12,345,678", "১,২৩,৪৫,৬৭৮"), (-42, "−42", "−৪২"),
    ])
    func `are grouped as each language groups them`(number: Int, english: String, bengali: String) {
        #expect(Numerals(language: .en)(number) == english)
        #expect(Numerals(language: .ja)(number) == english)
        #expect(Numerals(language: .bn)(number) == bengali)
    }

    @Test func `are written as each language writes them`() throws {
        let time = try #require(LedgerTime("2026-02-01T09:05:59.999Z"))
        let texts = Language.allCases.map { Numerals(language: $0).time(time) }
        #expect(texts == ["1 February 2026, 09:05 UTC", "১ ফেব্রুয়ারি ২০২৬, ০৯:০৫ UTC", "2026年2月1日 09:05 UTC"])
        let months = Language.allCases.map { Numerals(language: $0).month("2026-12") }
        #expect(months == ["December 2026", "ডিসেম্বর ২০২৬", "2026年12月"])
        #expect(Numerals(language: .en).month("no month") == "no month")
    }

    @Test func `hidden say so in every language`() {
        #expect(Language.allCases.map { Numerals(language: $0)(.few) } == ["<5", "<৫", "<5"])
        #expect(Language.allCases.map { Numerals(language: $0)(.withheld) } == ["∗", "∗", "∗"])
    }

    @Test(arguments: [1, 4, 5, 7, 9, 10, 99, 101, 4999, 5001, 123_456_789])
    func `of a scale reach the largest and are round`(largest: Int) {
        let scale = Scale(upTo: largest)
        #expect(scale.top >= largest)
        #expect(scale.top < 2 * largest + 1)
        #expect(scale.ticks.first == 0 && scale.ticks.last == scale.top)
        #expect((2...5).contains(scale.ticks.count))
    }
}
