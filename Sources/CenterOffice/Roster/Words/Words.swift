/// A text in the three languages of those who work with rosters.
package struct Words: Equatable, Sendable {
    package let en: String
    package let bn: String
    package let ja: String

    package init(_ en: String, _ bn: String, _ ja: String) {
        self.en = en
        self.bn = bn
        self.ja = ja
    }

    /// What reads the same in every language: a value as it was found, a header as it was written.
    package init(verbatim text: String) { self.init(text, text, text) }

    /// What a roster's cell holds, in quotation marks, with line ends and the like shown as what they are.
    static func quoted(_ text: String) -> Words {
        let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
        let scalars = shown.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? scalar.escaped(asASCII: true) : String(scalar)
        }
        return Words(verbatim: "\"\(scalars.joined())\"")
    }

    static func + (one: Words, other: Words) -> Words {
        Words(one.en + other.en, one.bn + other.bn, one.ja + other.ja)
    }
}
