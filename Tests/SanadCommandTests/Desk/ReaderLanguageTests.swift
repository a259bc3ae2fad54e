import CenterOffice
import Foundation
import LedgerCore
import LedgerTestSupport
import Testing

/// The language of an employer who names none.
@Suite struct ReaderLanguageTests {
    @Test(arguments: [
        ("C.UTF-8", "GENUINE: valid", "Error: "), ("bn_BD.UTF-8", "খাঁটি: বৈধ", "ত্রুটি: "),
        ("ja_JP.UTF-8", "真正: 有効です", "エラー："),
    ])
    func `is the computer's, in answers and in errors`(_ locale: String, _ answer: String, _ error: String) throws {
        var desk = try EmployersDesk()
        let paper = try desk.issue(2)
        let countries = try desk.published()
        try desk.write(paper, to: "one.sanad", in: countries)
        for (line, words) in [
            ("verify one.sanad --keys keys --ledger bd --ledger jp \(countries.now)", answer),
            ("verify one.sanad --keys nowhere", error), ("staple one.sanad --keys nowhere", error),
            ("profile check none.yaml one.sanad --keys keys", error),
        ] {
            let process = countries.sanad.prepare(line)
            process.environment?["LC_ALL"] = locale
            let output = Pipe()
            process.standardOutput = output
            process.standardError = output
            try process.run()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            #expect(text.contains(words), "\(line): \(text)")
        }
    }

    @Test func `of a catalog's row that no official source confirms is said so in every answer`() throws {
        let rows = try CatalogAchievement.all(from: CatalogedCountries.catalog)
        let doubtful = try #require(rows.first { !$0.isConfirmed && $0.code.hasPrefix("JP-SSW-") })
        let confirmed = try #require(rows.first { $0.isConfirmed && $0.code.hasPrefix("JP-") && $0.kind == .tested })
        var countries = try CatalogedCountries()
        try countries.certify(doubtful.code, as: "doubtful")
        try countries.certify(confirmed.code, as: "confirmed")
        try countries.publish()
        for (language, words) in [
            ("en", "Not confirmed by an official source."), ("bn", "সরকারি উৎস থেকে নিশ্চিত করা হয়নি।"), ("ja", "公的な資料では未確認です。"),
        ] {
            let line = "--ledger BD --ledger JP --language \(language)"
            let said = try countries("verify doubtful.sanad \(line)")
            #expect(said.status == 0 && said.output.contains(words), "\(said.output)\(said.errors)")
            let unsaid = try countries("verify confirmed.sanad \(line)")
            #expect(unsaid.status == 0 && !unsaid.output.contains(words), "\(unsaid.output)\(unsaid.errors)")
        }
    }
}
