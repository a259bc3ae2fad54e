import ArgumentParser
import CenterOffice
import Credentials
import LedgerCrypto

struct CenterRequest: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "request",
        abstract: "Ask for a certificate for a key that was made before.",
        discussion: """
            Writes a PKCS#10 request: O is the center's id, serialNumber the keyholder's staff code, never a name.

            EXAMPLE
              sanad center request --key new-issuer.key --id BD-TTC014 \\
                --staff-code T-14-3 --out new-issuer-request.pem
              sanad center request --key 'pkcs11:token=Khulna;object=issuer' \\
                --id BD-TTC014 --staff-code T-14-3 --out new-issuer-request.pem

            \(exitCodes)
            """
    )

    @Option(help: "The key: a file, or a pkcs11: URI of a key on a token.")
    var key: String

    @OptionGroup var keyholder: KeyholderOptions

    @Option(help: "The file for the request; without it, it is printed.")
    var out: String?

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    func run() throws {
        let key = try passphrase.open(key, speaking: language.language)
        let request = try CertificateRequest(
            subject: keyholder.subject,
            key: key
        )
        if let out {
            try NewFile.write(request.pem, to: out, access: .everyone)
        } else {
            print(request.pem, terminator: "")
        }
        let said = SetUpWords.requested(keyholder.staffCode, of: keyholder.id, key: key.publicKey.thumbprint, out: out)
        Terminal.note(language.language(said).printable)
    }
}
