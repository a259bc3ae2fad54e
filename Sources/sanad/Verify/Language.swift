import ArgumentParser
import LedgerCore

/// The languages of the answers.
enum Language: String, ExpressibleByArgument, CaseIterable {
    case en, bn, ja

    /// One of three texts.
    func callAsFunction(_ english: String, _ bengali: String, _ japanese: String) -> String {
        switch self {
        case .en: english
        case .bn: bengali
        case .ja: japanese
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
