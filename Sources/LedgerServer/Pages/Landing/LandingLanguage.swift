import LedgerCore

/// The languages that the front page speaks.
enum LandingLanguage: String, CaseIterable {
    case en, bn, ja

    /// The one that the address asks for, as in `?lang=bn`; else the first of a browser's list (RFC 9110 section 12.5.4)
    /// that is spoken here; else English.
    init(query: String?, acceptLanguage: String?) {
        let asked = (query ?? "").split(separator: "&").filter { $0.hasPrefix("lang=") }.map { $0.dropFirst(5) }
        let tags = (acceptLanguage ?? "").split(separator: ",").map { $0.drop { $0 == " " }.prefix { $0.isLetter } }
        self = (asked + tags).lazy.compactMap { Self(rawValue: $0.lowercased()) }.first ?? .en
    }

    /// What the language calls itself.
    var ownName: String {
        switch self {
        case .en: "English"
        case .bn: "বাংলা"
        case .ja: "日本語"
        }
    }

    /// One of three texts.
    func callAsFunction(_ english: String, _ bengali: String, _ japanese: String) -> String {
        switch self {
        case .en: english
        case .bn: bengali
        case .ja: japanese
        }
    }

    /// A registered name in this language, in English where it has none.
    func callAsFunction(_ names: Names) -> String { self(names.en, names.bn ?? names.en, names.ja ?? names.en) }
}
