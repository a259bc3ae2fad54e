/// Bengali that was typed for a legacy font (Bijoy, SutonnyMJ): codes of Latin letters and signs that only that font
/// shows as Bengali.
enum LegacyFont {
    /// Whether a text that should be Bengali is such codes: it has signs that only these have, or a capital letter
    /// within a word.
    static func isLikely(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.contains(where: { (0x980...0x9FF).contains($0.value) }) else { return false }
        guard scalars.contains(where: isLetter) else { return false }
        return scalars.contains(where: signs.contains)
            || zip(scalars, scalars.dropFirst()).contains { isLower($0) && isUpper($1) }
    }

    /// Whether text of any language is such codes beyond doubt: it has the vowel signs that stand before a letter.
    static func isCertain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return zip(scalars, scalars.dropFirst()).contains { frontVowels.contains($0) && isLetter($1) }
    }

    /// The same of bytes in the code page Windows-1252, in which such text is saved.
    static func isCertain(inWindowsBytes bytes: [UInt8]) -> Bool {
        zip(bytes, bytes.dropFirst()).contains { (0x86...0x89).contains($0) && isLetter(Unicode.Scalar($1)) }
    }

    /// The vowel signs e and ai in their forms before a letter.
    private static let frontVowels = Set("†‡ˆ‰".unicodeScalars)

    /// Signs that legacy fonts draw vowels and conjuncts with, and that no name in Latin letters has.
    private static let signs = Set("†‡ˆ‰‹Œ™›œ©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿×÷¨§¦¥¤£¢¡|~^".unicodeScalars)

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { isLower(scalar) || isUpper(scalar) }
    private static func isLower(_ scalar: Unicode.Scalar) -> Bool { (0x61...0x7A).contains(scalar.value) }
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { (0x41...0x5A).contains(scalar.value) }
}
