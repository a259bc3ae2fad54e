import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct KeysBackup: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a key that backups are encrypted to, with its certificate.",
        discussion: """
            For the authority, which can then restore the office file of every center that has its certificate; a center's \
            registrar gets one by `sanad center init`. The key signs nothing and is never registered in the ledger. Keep it \
            off the machines that make the backups.

            EXAMPLE
              sanad keys backup --id BD-AUTHORITY --staff-code O-001 \\
                --out authority-backup.key --certificate authority-backup.pem

            \(exitCodes)
            """
    )

    @OptionGroup var keyholder: KeyholderOptions

    @Option(help: "The file for the key.")
    var out: String

    @Option(help: "The file for the certificate.")
    var certificate: String

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    func run() throws {
        for file in [out, certificate] where NewFile.exists(file) { throw FileError.exists(file) }
        let made = try BackupKey(
            keyholder.subject,
            passphrase: passphrase.forNewKey(in: out, speaking: language.language),
            at: secondsNow()
        )
        try made.write(key: out, certificate: certificate)
        let language = language.language
        for (label, value) in [
            (language("Keep, show none", "রাখুন, কাউকে দেখাবেন না", "保管（誰にも見せない）"), out),
            (language("Hand out", "বিলি করুন", "配布"), certificate),
            (language("Thumbprint", "চাবির ছাপ (thumbprint)", "鍵の指紋（thumbprint）"), made.certificate.publicKey.thumbprint),
        ] { print("\(label.padded(toColumns: 26))\(value)".printable) }
    }
}
