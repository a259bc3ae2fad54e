import Credentials
import Foundation
import LedgerTestSupport
import Testing

@testable import sanad

/// What people give in a certificate's place: each gets a sentence in the reader's language, and is not guessed at.
@Suite struct StrangeInputTests {
    struct Input: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]?
        /// What the sentence says, in English, Bengali and Japanese.
        let words: [String]

        var testDescription: String { name }
    }

    private static let inputs = [
        Input(name: "nothing.pdf", bytes: nil, words: ["no such file", "এমন কোনো ফাইল নেই", "そのようなファイルはなく"]),
        Input(name: "empty.sanad", bytes: [], words: ["file is empty", "ফাইলটি খালি", "ファイルが空"]),
        Input(
            name: "cut.sanad",
            bytes: Array(#"{"credential":"eyJ0eXAi"#.utf8),
            words: ["cut short", "শেষ অংশ নেই", "途中で切れて"]
        ),
        Input(
            name: "other.sanad",
            bytes: Array(#"{"type":"letter"}"#.utf8),
            words: ["not a certificate file", "সনদের ফাইল নয়", "証明書ファイルではありません"]
        ),
        Input(name: "letter.sanad", bytes: Array("Dear Sir".utf8), words: ["no certificate", "সনদ নয়", "証明書ではありません"]),
        Input(name: "class.zip", bytes: [0x50, 0x4B, 3, 4, 20, 0], words: ["archive", "আর্কাইভ", "圧縮ファイル"]),
        Input(
            name: "renamed.pdf",
            bytes: [0x50, 0x4B, 3, 4] + Array("…word/document.xml".utf8),
            words: ["office program", "অফিস প্রোগ্রামের", "オフィスソフト"]
        ),
        Input(name: "IMG_1.HEIC", bytes: [0, 0, 0, 24] + Array("ftypheic".utf8), words: ["HEIC", "HEIC", "HEIC"]),
        Input(name: "old.gif", bytes: Array("GIF89a".utf8), words: ["JPEG or PNG", "JPEG বা PNG", "JPEG または PNG"]),
        Input(
            name: "BD-TTC001-26-000002-99",
            bytes: nil,
            words: ["mistyped: its check digits", "যাচাই-অঙ্ক", "検査数字"]
        ),
        Input(name: "BD-TTC001-2026-000002-99", bytes: nil, words: ["the year", "বছর", "年"]),
        Input(
            name: "https://bd.sanad.example/v#123",
            bytes: nil,
            words: ["no certificate behind", "কোনো সনদ নেই", "証明書がありません"]
        ),
    ]

    @Test(arguments: inputs)
    func `is named for what it is, in three languages`(_ input: Input) throws {
        let countries = try EmployersDesk().published()
        if let bytes = input.bytes {
            try Data(bytes).write(to: URL(filePath: "\(countries.sanad.folder)/\(input.name)"))
        }
        for (language, words) in zip(["en", "bn", "ja"], input.words) {
            let answer = try countries.answer("'\(input.name)' --language \(language)")
            #expect(answer.answer == "undetermined" && answer.face == "could-not-be-confirmed")
            #expect(answer.text.contains(words), "\(language): \(answer.text)")
            #expect(answer.claims.isEmpty)
        }
        let result = try countries.verify("'\(input.name)'")
        #expect(result.status == 3, "\(result.output)")
    }

    @Test(arguments: [
        "bd-ttc001-26-000002-%", "BD TTC001 26 000002 %", "BD-TTC০০১-২৬-০০০০০২-%", "ＢＤ－ＴＴＣ００１－２６－０００００２－%",
    ])
    func `a number is found however it was typed`(_ typed: String) throws {
        var desk = try EmployersDesk()
        let paper = try desk.issue(2)
        let number = try paper.number(desk)
        let countries = try desk.published()
        let text = typed.replacing("%", with: String(number.description.suffix(2)))
        let bare = try countries.answer("'\(text)'")
        #expect(bare.number == number.description, "\(bare.text)")
        let whole = try countries.answer(
            "--number '\(text)' --code \(paper.seed.verificationCode.lowercased()) --value familyName=AKTER"
                + " --value birthDate=২০০১-০২-২৮"
        )
        #expect(whole.answer == "valid", "\(whole.text)")
    }

    @Test func `every phrase about what was given has all three languages`() throws {
        let phrases = try PhraseScanner.phrases(in: "sanad/Verify")
        #expect(phrases.count > 100)
        for phrase in phrases where phrase.texts.contains(where: { $0 != nil }) {
            let texts = phrase.texts.map { $0 ?? "" }
            guard texts.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
            let scripts = texts.map { text in Set(text.unicodeScalars.map { $0.value >> 7 }) }
            // What is put in is a word of its own: a name stands alone in a language that has no more to say.
            guard texts[0].split(separator: " ").count > 2 else { continue }
            #expect(scripts[1].contains(0x980 >> 7), "\(phrase.file): \(texts)")
            #expect(
                texts[2].unicodeScalars.contains { $0.value >= 0x3040 && $0.value < 0xA000 },
                "\(phrase.file): \(texts)"
            )
        }
    }
}
