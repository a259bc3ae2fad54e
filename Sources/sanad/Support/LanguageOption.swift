import ArgumentParser
import CenterOffice
import Credentials
import Foundation

/// The language that a person is spoken to in: what the command line says, else the locale's.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("language"), help: "The language: en, bn or ja. Without it, the locale's.")
    var named: Language?

    var language: Language { named ?? .current }
}

extension Language {
    /// The locale's language, as the environment has it.
    static let current = Language(environment: ProcessInfo.processInfo.environment)

    /// The language of messages by an environment's locale.
    init(environment: [String: String]) {
        switch PaperLanguage(environment: environment) {
        case .en: self = .en
        case .bn: self = .bn
        case .ja: self = .ja
        }
    }

    /// A text in this language.
    func callAsFunction(_ words: Words) -> String { self(words.en, words.bn, words.ja) }
}
