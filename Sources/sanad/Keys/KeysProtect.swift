import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

struct KeysProtect: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "protect",
        abstract: "Put a key file under a passphrase, or under another one.",
        discussion: """
            The file is replaced whole. The key stays the same, and so does its certificate. Copies that were made \
            before still open as they did: destroy them.

            EXAMPLE
              sanad keys protect office/issuer.key
              sanad keys protect office/issuer.key --new-passphrase-file issuer.txt

            \(exitCodes)
            """
    )

    @Argument(help: "The key file, in PEM.")
    var key: String

    @OptionGroup var passphrase: PassphraseOptions

    @Option(help: "A file whose first line is the new passphrase. Without it a terminal is asked.")
    var newPassphraseFile: String?

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let language = language.language
        guard !TokenURI.isOne(key) else {
            throw Failure(.data, PassphraseWords.tokenHasPIN(key))
        }
        let opened = try passphrase.open(key, speaking: language)
        var options = PassphraseOptions()
        options.passphraseFile = newPassphraseFile
        guard let secret = try options.forNewKey(in: key, speaking: language) else {
            throw Failure(.passphrase, PassphraseWords.notGiven(key))
        }
        try NewFile.replace(key, with: Array(opened.pem(passphrase: secret).utf8), access: .owner)
        if json {
            printJSON(["key": .string(key)])
        } else {
            print(language(PassphraseWords.isProtected(key)).printable)
        }
    }
}
