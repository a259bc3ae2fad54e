import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

struct KeysNew: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a key.",
        discussion: """
            The key is written as PKCS#8 in PEM, readable for its owner alone. A file that is there already is never \
            overwritten. With a passphrase the key is encrypted with AES-256.

            EXAMPLE
              sanad keys new --out issuer.key --kind p384 \\
                --passphrase-file passphrase.txt

            \(exitCodes)
            """
    )

    @Option(help: "The file to write.")
    var out: String

    @Option(help: "The kind of key.")
    var kind: KeyKindArgument = .p256

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let secret = try passphrase.forNewKey(in: out, speaking: language.language)
        let key = try PrivateKey.make(kind.kind, at: out, passphrase: secret)
        let thumbprint = key.publicKey.thumbprint
        if json {
            printJSON(["kind": .string(kind.rawValue), "out": .string(out), "thumbprint": .string(thumbprint)])
        } else {
            let language = language.language
            let protection = language(secret == nil ? KeyPhrases.noPassphrase : KeyPhrases.encrypted)
            print("\(out): \(kind.rawValue), \(protection)".printable)
            print("\(language(KeyPhrases.thumbprint)) \(thumbprint)")
        }
    }
}
