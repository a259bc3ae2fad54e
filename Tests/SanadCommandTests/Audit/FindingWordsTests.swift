import Foundation
import LedgerCore
import LedgerTestSupport
import Testing
import TransparencyLog

@testable import sanad

@Suite struct `What is said of a finding` {
    /// Whether a text is written in the letters of its language.
    private func isIn(_ language: Language, _ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch language {
            case .en: ("a"..."z").contains(scalar)
            case .bn: (0x0980...0x09FF).contains(scalar.value)
            case .ja: (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
            }
        }
    }

    private func places(in words: String) -> [String] { words.matches(of: /\{\d\}/).map { String($0.0) }.sorted() }

    @Test(arguments: FindingSentence.Form.allCases)
    func `has words in each language, with the same values`(form: FindingSentence.Form) {
        for language in [Language.bn, .ja] {
            #expect(isIn(language, form.words(language)), "\(form) in \(language)")
            #expect(places(in: form.words(language)) == places(in: form.english), "\(form) in \(language)")
        }
    }

    @Test func `has a meaning in each language, for every kind and every rule`() {
        for language in Language.allCases {
            let meaning = FindingMeaning(language: language)
            let kinds = AuditFinding.Kind.allCases.map { meaning($0) }
            let rules = RefusalCode.allCases.map { meaning($0) }
            for text in kinds + rules { #expect(isIn(language, text), "\(text)") }
            #expect(Set(kinds).count == kinds.count && Set(rules).count == rules.count)
        }
    }

    @Test func `takes no value for a place`() {
        let sentence = FindingSentence(.otherSize, ["{2}", "{1}"])
        #expect(sentence.english == "the checkpoint is of {2} entries, there are {1}")
        #expect(FindingSentence(.otherSize, ["7"]).english == "the checkpoint is of 7 entries, there are {2}")
        #expect(FindingSentence(.otherSize, ["12345", "4"]).text(.bn).contains("১২,৩৪৫"))
    }
}

@Suite struct `Findings in three languages` {
    private let sanad: Command

    init() throws {
        sanad = try Command()
        try TiledLedger(size: 300, in: SampleCountry()).write(to: "ledger", of: sanad)
        try Files.flip("\(sanad.folder)/ledger/tile/entries/000", at: 40)
    }

    @Test(arguments: [
        ("en", "its bytes hash to", "Somebody changed this entry", "expected: "),
        ("bn", "এর বাইটের হ্যাশ", "ভুক্তিটি খতিয়ানভুক্ত হওয়ার পরে", "প্রত্যাশিত: "),
        ("ja", "このバイト列のハッシュ値は", "この記載は、記録された後に", "期待値："),
    ])
    func `stand in the terminal, in the page, and in a page made of the report later`(
        language: String,
        sentence: String,
        meaning: String,
        expected: String
    ) throws {
        let line = "audit ledger \(TiledLedger.keys) --hashes-only --language \(language)"
        let result = try sanad("\(line) --report a.html --report-json a.json")
        #expect(result.status == 1)
        #expect(result.output.contains(sentence) && result.output.contains(meaning), "\(result.output)")
        #expect(result.output.contains("altered-entry"))
        try sanad("audit show a.json --report b.html --language \(language)")
        for name in ["a.html", "b.html"] {
            let page = try sanad.text(name)
            #expect(page.contains(sentence) && page.contains(meaning) && page.contains(expected))
        }
        let report = try sanad.text("a.json")
        #expect(report.contains("\"since\"") && report.contains("\"expected\""))
    }
}
