import LedgerCrypto

/// A name in Latin letters as in a passport. Some people have one part only.
package struct PersonName: Sendable, Equatable {
    package let family: String?
    package let given: String?

    package init(family: String?, given: String?) {
        self.family = family
        self.given = given
    }

    /// The parts that there are, the family name first.
    package var text: String { [family, given].compactMap { $0 }.joined(separator: ", ") }

    package var isEmpty: Bool { family == nil && given == nil }

    /// Whether both are spelled alike but for case, punctuation and spaces. A part that one of them lacks makes them
    /// differ.
    package func isSpelled(like other: PersonName) -> Bool {
        guard !isEmpty else { return false }
        return Self.areAlike(family, other.family) && Self.areAlike(given, other.given)
    }

    private static func areAlike(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        let (first, second) = (folded(one), folded(other))
        return !first.isEmpty && first == second
    }

    private static func folded(_ name: String) -> String { name.lowercased().filter(\.isLetter) }
}
