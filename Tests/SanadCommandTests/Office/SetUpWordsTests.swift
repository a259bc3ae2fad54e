import Foundation
import Testing

@testable import sanad

/// A desk that is set up by somebody who speaks one of the three languages.
@Suite
struct SetUpWordsTests {
    private struct Said {
        let language: String
        let folder: String
        let question: String
        let again: String
        let isSetUp: String
        let alone: String
    }

    private static let said = [
        Said(
            language: "en",
            folder: "office",
            question: "New passphrase for the issuer, T-1",
            again: "The same again",
            isSetUp: "The desk of BD-TTC014 is set up in office.",
            alone: "Backups are for the registrar alone."
        ),
        Said(
            language: "bn",
            folder: "office",
            question: "নতুন পাসফ্রেজ: সনদদাতা, T-1",
            again: "আবার একই পাসফ্রেজ",
            isSetUp: "BD-TTC014-এর ডেস্ক office ফোল্ডারে প্রস্তুত।",
            alone: "ব্যাকআপ শুধু নিবন্ধক খুলতে পারেন।"
        ),
        Said(
            language: "ja",
            folder: "office",
            question: "新しいパスフレーズ：発行者 T-1",
            again: "もう一度同じものを入力",
            isSetUp: "BD-TTC014 の窓口を office に用意しました。",
            alone: "バックアップを開けるのは登録者だけです。"
        ),
    ]

    private static let line = "center init --id BD-TTC014 --issuer T-1 --registrar T-2"

    @Test(arguments: [0, 1, 2])
    func `who sets up a desk is asked and told in her language, by the option or the locale`(index: Int) async throws {
        let said = Self.said[index]
        let answers = [
            Command.Typed(question: said.question, answer: "one"),
            Command.Typed(question: said.again, answer: "one"),
            Command.Typed(question: "T-2", answer: ""), Command.Typed(question: "T-2", answer: ""),
        ]
        let byOption = try Command()
        let result = try await byOption.answering("\(Self.line) --language \(said.language)", answers)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(said.isSetUp))
        #expect(result.errors.contains(said.alone))
        #expect(try byOption.text("office/issuer.key").contains("ENCRYPTED"))
        #expect(try !byOption.text("office/registrar.key").contains("ENCRYPTED"))
        let byLocale = try Command()
        let locale = "\(said.language)_XX.UTF-8"
        #expect(try await byLocale.answering(Self.line, answers, in: locale).output.contains(said.isSetUp))
    }

    @Test func `two passphrases that differ make no key, which is said in the person's language`() async throws {
        let sanad = try Command()
        let answers = [
            Command.Typed(question: "সনদদাতা", answer: "one"),
            Command.Typed(question: "আবার একই পাসফ্রেজ", answer: "two"),
        ]
        let result = try await sanad.answering("\(Self.line) --language bn", answers)
        #expect(result.status == 77)
        #expect(result.errors.contains("পাসফ্রেজ দুটি এক নয়; কোনো চাবি তৈরি হয়নি"))
        #expect(!FileManager.default.fileExists(atPath: "\(sanad.folder)/office"))
    }

    @Test func `a request is announced in the person's language`() throws {
        let sanad = try Command()
        try sanad("keys new --out a.key")
        let line = "center request --key a.key --id BD-TTC014 --staff-code T-3"
        #expect(try sanad("\(line) --language bn").errors.contains("BD-TTC014-এর T-3-এর আবেদন"))
        #expect(try sanad("\(line) --language ja --out r.pem").errors.contains("BD-TTC014 の T-3 の申請"))
    }

    @Test func `yes is said in the person's language, or with a y`() {
        for language in Language.allCases {
            for yes in ["y", "Y", "yes", " Yes ", "ｙ"] { #expect(Consent.isGiven(by: yes, in: language)) }
            for no in ["", "n", "no", "না", "いいえ", "yy", "ye"] { #expect(!Consent.isGiven(by: no, in: language)) }
        }
        for yes in ["হ্যাঁ", "হ", "জি"] { #expect(Consent.isGiven(by: yes, in: .bn)) }
        for yes in ["はい", "は", "ハイ"] { #expect(Consent.isGiven(by: yes, in: .ja)) }
        #expect(!Consent.isGiven(by: "はい", in: .bn) && !Consent.isGiven(by: "হ্যাঁ", in: .en))
    }
}
