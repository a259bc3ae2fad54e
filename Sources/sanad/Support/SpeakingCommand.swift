import ArgumentParser
import CenterOffice
import LedgerClient
import LedgerCrypto

/// A command that is told the language of the person before it.
protocol SpeakingCommand: ParsableCommand {
    var language: LanguageOption { get }
}

extension Language {
    /// The language of a command's errors: the one that it was told, else the locale's.
    static func of(_ command: any ParsableCommand) -> Language {
        (command as? any SpeakingCommand)?.language.language ?? .current
    }

    /// What went wrong, in this language where it is known in it.
    func account(of error: any Error) -> String {
        switch error {
        case let spoken as any SpokenError: self(spoken.account)
        case let error as CryptoError: self(error.account)
        case let error as CertificateFault: self(error.account)
        case let error as LedgerClientError: self(error.account)
        default: "\(error)"
        }
    }
}
