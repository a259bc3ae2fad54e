import Testing

@testable import sanad

/// A command that is typed wrong at a center's desk.
@Suite
struct UsageWordsTests {
    struct Mistake: Sendable {
        let line: String
        let bengali: String
        let japanese: String

        init(_ line: String, _ bengali: String, _ japanese: String) {
            self.line = line
            self.bengali = bengali
            self.japanese = japanese
        }
    }

    private static let mistakes = [
        Mistake("issue --roster a.csv", "অথবা --achievement দিন", "いずれかを指定"),
        Mistake("issue --roster a --supersedes BD-TTC014-26-000123-67 --supersedes-session d", "দুটি একসঙ্গে নয়", "どちらか一方"),
        Mistake("issue --roster a --session b --offline --ledger u", "দুটি একসঙ্গে নয়", "どちらか一方"),
        Mistake("status revoke --reason error", "সনদ নম্বর, --numbers", "証明書番号か"),
        Mistake("status revoke --serials 7", "--reason দিয়ে কারণ বলুন: error,", "理由を指定してください：error,"),
        Mistake("status revoke --serials 7 --officer O-1 --reason error", "কেন্দ্রের নাম", "センターを指定"),
        Mistake("center close --session s --present 2", "একসঙ্গে দিতে হয়", "両方を指定"),
        Mistake("center close --session s --present 2 --passed 3", "০ থেকে --present", "0 から --present"),
        Mistake("submit", "বিবৃতির ফাইল", "文書のファイル"),
        Mistake("submit a.jws", "খতিয়ানের ঠিকানা", "台帳の URL"),
        Mistake("submit a.jws --ledger u --retry", "কেবল --office", "--office と一緒"),
        Mistake("center init --id bd --issuer A --registrar B", "প্রত্যাশিত: দুটি অক্ষর", "英字2文字"),
        Mistake("center init --id BD-T1 --issuer A --registrar A", "দুজন আলাদা মানুষ", "別の人"),
        Mistake("center init --id BD-T1 --issuer '' --registrar A", "১ থেকে ৬৪ অক্ষরের", "1～64文字"),
        Mistake("center session --achievement A/1 --district K --seats 0", "১ থেকে ১০০০০০০", "1 から 1000000"),
        Mistake("center request --key k --id bd --staff-code T", "কেন্দ্রের আইডি প্রত্যাশিত", "センターの ID"),
        Mistake("office print --session s BD-TTC014-26-000123-67", "নম্বর অথবা --session", "番号と --session"),
        Mistake("office print --unprinted --out a.pdf", "একটি ফোল্ডার দিন", "フォルダーを指定"),
        Mistake("office print --page https://p", "হোস্ট", "ホスト名"),
        Mistake("office serve --port 70000", "৬৫৫৩৫", "65535 まで"),
        Mistake("office serve --lan 10.0.0.1", "TLS লাগে", "TLS が必要"),
        Mistake("office hand-over --to bd --certificate c --out o", "কেন্দ্রের আইডি প্রত্যাশিত", "センターの ID"),
    ]

    @Test(arguments: mistakes)
    func `is told what is wrong in the language that it names, and how it is typed`(mistake: Mistake) throws {
        let sanad = try Command()
        for (language, text) in [("bn", mistake.bengali), ("ja", mistake.japanese)] {
            let result = try sanad("\(mistake.line) --language \(language)")
            #expect(result.status == 64, "\(mistake.line): \(result.errors)")
            #expect(result.errors.contains(text), "\(mistake.line): \(result.errors)")
            #expect(result.errors.contains("Usage: sanad "))
        }
    }

    @Test func `a language is found on any command line, and else in the locale`() {
        func language(_ line: String, _ locale: String = "C") -> Language {
            Language(typedIn: line.split(separator: " ").map(String.init), environment: ["LC_ALL": locale])
        }
        #expect(language("sanad issue --language ja --json") == .ja)
        #expect(language("sanad issue --language=bn") == .bn)
        #expect(language("sanad issue --language ja --language bn") == .bn)
        #expect(language("sanad issue", "ja_JP.UTF-8") == .ja)
        #expect(language("sanad issue --language xx", "bn_BD.UTF-8") == .bn)
        #expect(language("sanad issue --language", "bn_BD.UTF-8") == .bn)
        #expect(language("sanad status revoke -- --language ja") == .en)
    }
}
