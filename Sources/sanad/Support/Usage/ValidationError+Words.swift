import ArgumentParser
import CenterOffice
import Foundation

extension ValidationError {
    /// What is wrong with a command line, in the language of whoever typed it.
    init(_ words: Words) { self.init(Language(typedIn: CommandLine.arguments)(words).printable) }
}

extension Language {
    /// The language of a command line that is not understood yet: the last one that it names behind `--language`, else
    /// the locale's.
    init(typedIn arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment) {
        let option = "--language"
        let options = arguments.prefix { $0 != "--" }
        let behind = zip(options, options.dropFirst()).filter { $0.0 == option }.map(\.1)
        let joined = options.filter { $0.hasPrefix("\(option)=") }.map { String($0.dropFirst(option.count + 1)) }
        self = (behind + joined).compactMap(Language.init(rawValue:)).last ?? Language(environment: environment)
    }
}
