import ArgumentParser
import CenterOffice
import Foundation

/// The language that a person is spoken to in: what the command line says, else the locale's.
struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("language"), help: "The language: en, bn or ja. Without it, the locale's.")
    var named: Language?

    var language: Language { named ?? .current }
}

extension Language {
    /// The locale's language, as the environment has it.
    static var current: Language { Language(environment: ProcessInfo.processInfo.environment) }

    /// The language of messages by POSIX's order of variables (POSIX.1-2024, XBD 8.2); English where it is no other
    /// that is spoken here.
    init(environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        let code = locale.map { String($0.prefix { $0.isLetter }).lowercased() }
        self = code.flatMap(Language.init(rawValue:)) ?? .en
    }

    /// A text in this language.
    func callAsFunction(_ words: Words) -> String { self(words.en, words.bn, words.ja) }
}
