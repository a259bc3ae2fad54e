import Foundation

/// The words by which a person says yes. Whatever else is typed is no.
enum Consent {
    /// Those of every keyboard.
    private static let latin: Set = ["y", "yes"]

    /// Those of a language.
    private static func words(_ language: Language) -> Set<String> {
        switch language {
        case .en: []
        case .bn: ["হ্যাঁ", "হ্যা", "হাঁ", "হ", "জি", "জ্বি"]
        case .ja: ["はい", "ハイ", "は"]
        }
    }

    /// What can be answered, behind a question.
    static func choice(_ language: Language) -> String { language("[y/N]", "[হ্যাঁ (y) / না (N)]", "[はい (y) / いいえ (N)]") }

    /// Whether an answer is a yes: in Latin letters, half or full width and of either case, or in a word of the
    /// language. Letters and signs that Unicode takes for the same are the same.
    static func isGiven(by answer: String, in language: Language) -> Bool {
        let typed = answer.trimmingCharacters(in: .whitespacesAndNewlines)
        let narrow = typed.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? typed
        return latin.contains(narrow.lowercased()) || words(language).contains(typed)
    }
}
