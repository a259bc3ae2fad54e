/// A text in which words are looked for: in any case, full-width letters as the plain ones.
struct MentionedWords {
    private let text: [Character]

    init(_ text: String) { self.text = Self.folded(text) }

    /// Whether a word stands in it; one that begins or ends with a Latin letter or a digit stands there by itself.
    func mention(_ word: String) -> Bool {
        let word = Self.folded(word)
        guard !word.isEmpty, word.count <= text.count else { return false }
        return (0...(text.count - word.count)).contains { start in
            let end = start + word.count
            guard text[start..<end].elementsEqual(word) else { return false }
            let joinsBefore = start > 0 && Self.isPlain(text[start - 1]) && Self.isPlain(word[0])
            let joinsBehind = end < text.count && Self.isPlain(text[end]) && Self.isPlain(word[word.count - 1])
            return !joinsBefore && !joinsBehind
        }
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    private static func folded(_ text: String) -> [Character] {
        let plain = text.unicodeScalars.map { scalar in
            (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }
        return Array(String(String.UnicodeScalarView(plain)).lowercased())
    }
}
