import ArgumentParser
import Credentials
import LedgerCore
import LedgerCrypto

struct KeysBackup: ParsableCommand {
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

    @Option(help: "The center's id; for an authority <country>-AUTHORITY.")
    var id: String

    @Option(help: "The keyholder's staff code.")
    var staffCode: String

    @Option(help: "The file for the key.")
    var out: String

    @Option(help: "The file for the certificate.")
    var certificate: String

    @OptionGroup var passphrase: PassphraseOptions

    func validate() throws {
        guard CenterID.isWellFormed(id) else {
            throw ValidationError("--id \(id): expected a center's id, as in BD-TTC014.")
        }
        guard (1...64).contains(staffCode.utf8.count) else {
            throw ValidationError("--staff-code has 1 to 64 characters.")
        }
    }

    func run() throws {
        let made = try BackupKey.make(
            CertificateSubject(organization: id, staffCode: staffCode),
            key: out,
            certificate: certificate,
            passphrase: passphrase.forNewKeys(out)
        )
        print("Keep, show none  \(out)".printable)
        print("Hand out         \(certificate)".printable)
        print("thumbprint       \(made.publicKey.thumbprint)")
    }
}
