import CenterOffice
import LedgerCore

/// The languages that the page speaks.
enum PageLanguage: String, Sendable, CaseIterable {
    case en, bn, ja

    /// The first language of a browser's list that is spoken here (RFC 9110 section 12.5.4, in the order in which
    /// browsers write it); English where none is.
    init(acceptLanguage: String?) {
        let tags = (acceptLanguage ?? "").split(separator: ",").map { tag in
            tag.drop { $0 == " " }.prefix { $0.isLetter }.lowercased()
        }
        self = tags.lazy.compactMap(PageLanguage.init(rawValue:)).first ?? .en
    }

    /// A text in this language.
    func callAsFunction(_ words: Words) -> String {
        switch self {
        case .en: words.en
        case .bn: words.bn
        case .ja: words.ja
        }
    }

    /// A registered name in this language, in English where it has none.
    func callAsFunction(_ names: Names) -> String {
        switch self {
        case .en: names.en
        case .bn: names.bn ?? names.en
        case .ja: names.ja ?? names.en
        }
    }
}

extension Words {
    /// Several sentences, one behind the other.
    static func sentences(_ parts: [Words]) -> Words {
        Words(
            parts.map(\.en).joined(separator: " "),
            parts.map(\.bn).joined(separator: " "),
            parts.map(\.ja).joined()
        )
    }
}
