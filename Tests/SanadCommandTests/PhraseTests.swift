import Testing

@testable import sanad

/// What people are told, they are told in their own language.
@Suite
struct PhraseTests {
    @Test(arguments: [
        "sanad/Office", "sanad/Issue", "sanad/Status", "sanad/Center", "sanad/Submit", "sanad/Support", "sanad/Keys",
        "CenterOffice",
    ])
    func `every phrase of a center's desk has all three languages`(folder: String) throws {
        for phrase in try PhraseScanner.phrases(in: folder) where phrase.texts.contains(where: { $0 != nil }) {
            let texts = phrase.texts.map { $0 ?? "" }
            // A punctuation mark has no letters in any language.
            guard texts.contains(where: { $0.contains(where: \.isLetter) }) else { continue }
            #expect(texts[1].unicodeScalars.contains(where: Self.isBengali), "\(phrase.file): \(texts)")
            #expect(texts[2].unicodeScalars.contains(where: Self.isJapanese), "\(phrase.file): \(texts)")
        }
    }

    @Test(arguments: ["Office", "Issue", "Status", "Center", "Submit", "Support"])
    func `no mistake in a command of a center's desk is said in one language only`(folder: String) throws {
        let spoken = try PhraseScanner.lines(in: "sanad/\(folder)").filter { $0.contains("throw ValidationError(") }
        #expect(
            spoken.allSatisfy { !$0.contains("ValidationError(\"") && !$0.hasSuffix("ValidationError(") },
            "\(spoken)"
        )
    }

    @Test func `the scanner finds phrases, and what is missing in them`() {
        let source = #"""
            let one = language("One \(count(")", 2)) more", "একটি", "一つ")
            let two = f(Words("Two, " + "too", "two", "二つ"))
            """#
        let phrases = PhraseScanner.phrases(of: source, file: "")
        #expect(phrases.map(\.texts) == [["One  more", "একটি", "一つ"], ["Two, too", "two", "二つ"]])
    }

    private static func isBengali(_ scalar: Unicode.Scalar) -> Bool { (0x980...0x9FF).contains(scalar.value) }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        (0x3040...0x30FF).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }
}
