import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto
import TransparencyLog

struct KeysShow: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show the public side of a key.",
        discussion: """
            Kind, RFC 7638 thumbprint and public key. With --name an Ed25519 key is also shown as a verifier key of \
            a log, or of a witness where the name ends with /witness.

            EXAMPLE
              sanad keys show log.key --name bd.sanad.example

            \(exitCodes)
            """
    )

    @Argument(help: "The key: a file, a file: URI, or a pkcs11: URI of a key on a token.")
    var file: String

    @Option(help: "The name of a log or witness, for a verifier key.")
    var name: String?

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let key = try passphrase.open(file, speaking: language.language).publicKey
        let vkey = try name.map { name in
            let kind: NoteVerifierKey.Kind = name.hasSuffix("/witness") ? .cosignature : .ed25519
            return try NoteVerifierKey(name: name, kind: kind, publicKey: key).description
        }
        if json {
            printJSON(
                .object(omittingNil: [
                    ("kind", .string(key.kind.name)), ("thumbprint", .string(key.thumbprint)),
                    ("publicKey", .string(key.pem)), ("vkey", vkey.map(JSONTree.string)),
                ])
            )
        } else {
            line(KeyPhrases.kind, key.kind.name)
            line(KeyPhrases.thumbprint, key.thumbprint)
            if let vkey { line(KeyPhrases.vkey, vkey) }
            print(key.pem, terminator: "")
        }
    }

    private func line(_ label: Words, _ value: String) {
        print("\(language.language(label).padded(toColumns: 12))\(value)".printable)
    }
}
