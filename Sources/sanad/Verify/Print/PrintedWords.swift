import Credentials
import Foundation

/// The letters on a paper, as a program can search them: without spaces and line ends, in one form of each letter.
struct PrintedWords: Sendable {
    private let letters: String
    private let lines: String
    private let sheets: [FoldedSheet]

    /// Nil where there is no text: a picture has none.
    init?(_ text: String, on sheets: [PrintedSheet]) {
        letters = Self.folded(text)
        lines = text
        self.sheets = sheets.map(FoldedSheet.init)
        guard letters.contains(where: \.isLetter) else { return nil }
    }

    /// Whether something stands there, wherever its lines break.
    func show(_ text: String) -> Bool { letters.utf8.contains(Self.folded(text).utf8) }

    /// Whether something stands there, and in one of its places a reader does not see it, or sees another word over it.
    func hide(_ text: String) -> Bool {
        let wanted = Array(Self.folded(text).utf8)
        return sheets.contains { $0.hides(wanted) }
    }

    /// The certificates' numbers that stand there.
    var numbers: [CertificateNumber] {
        lines.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
            .compactMap { try? CertificateNumber(parsing: String($0)) }
    }

    /// The outcomes that stand there in the words of our papers. Words that were signed as `claims` are none.
    func outcomes(beside claims: [String]) -> Set<Credentials.Outcome> {
        let signed = Set(claims.map(Self.folded))
        let phrases = Credentials.Outcome.allCases.flatMap { outcome in
            Self.phrases(outcome).filter { !signed.contains($0.word) }.map { (text: $0.text, outcome: outcome) }
        }
        var rest = letters
        var found: Set<Credentials.Outcome> = []
        // "Passed" stands in "NOT passed" too: the longer one is looked for first, and taken out.
        for phrase in phrases.sorted(by: { $0.text.count > $1.text.count }) where rest.contains(phrase.text) {
            found.insert(phrase.outcome)
            rest = rest.replacing(phrase.text, with: " ")
        }
        return found
    }

    private static func phrases(_ outcome: Credentials.Outcome) -> [(text: String, word: String)] {
        guard let words = OutcomeWords(outcome.rawValue) else { return [] }
        let sentences = [words.title.en, words.title.ja, words.deed.en, words.deed.ja].compactMap(\.self).map(folded)
        // As a value it stands between dots, behind its label or the other facts.
        let values = [words.outcome.en, words.outcome.bn, words.outcome.ja].compactMap(\.self).map(folded)
        return sentences.map { ($0, $0) } + values.map { ("·\($0)", $0) }
            + values.prefix(1).map { ("結果\($0)·", $0) }
    }

    /// Signs that join letters or part them are no letters: they do not come back out of a PDF.
    static func folded(_ text: String) -> String {
        let scalars = text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        return String(
            String.UnicodeScalarView(
                scalars.filter { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
            )
        )
    }
}
