import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

struct KeysProtect: ParsableCommand {
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

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        guard !TokenURI.isOne(key) else {
            throw Failure(.data, "\(key): a key on a token is protected by the token's PIN")
        }
        let opened = try passphrase.open(key)
        var options = PassphraseOptions()
        options.passphraseFile = newPassphraseFile
        guard let secret = try options.forNewKeys(key) else {
            throw Failure(.passphrase, "no passphrase was given; \(key) stays as it is")
        }
        try NewFile.replace(key, with: Array(opened.pem(passphrase: secret).utf8), access: .owner)
        if json { printJSON(["key": .string(key)]) } else { print("\(key) opens with the new passphrase only.") }
    }
}
