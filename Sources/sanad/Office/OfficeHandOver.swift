import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct OfficeHandOver: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: "Hand a center's certificates over to its successor.",
        discussion: """
            Encrypts a copy of the office file to the successor's backup certificate, which its office has as \
            backup.pem. The successor takes it over by `sanad office take-over`: it gives workers copies and erases, \
            and signs nothing in this center's name. Compare the thumbprint with the successor before you send.

            EXAMPLE
              sanad office hand-over --office office --to BD-TTC015 \\
                --certificate successor-backup.pem --out hand-over.cms

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @Option(help: "The successor's id.")
    var to: String

    @Option(help: "The successor's backup certificate in PEM.")
    var certificate: String

    @Option(help: "The file to write.")
    var out: String

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard CenterID.isWellFormed(to) else {
            throw ValidationError(SetUpUsage.center("--to", to))
        }
    }

    func run() throws {
        let certificate = try Certificate.read(certificate)
        let count = try office.open().handOver(to: to, certificate, file: out, at: secondsNow())
        let thumbprint = certificate.publicKey.thumbprint
        if json {
            printJSON([
                "certificates": .integer(Int64(count)), "out": .string(out), "successor": .string(to),
                "thumbprint": .string(thumbprint),
            ])
        } else {
            print(HandOverPhrases.handedOver(count, to: to, in: out, language.language).printable)
            print(HandOverPhrases.key(thumbprint, language.language))
        }
    }
}

struct OfficeTakeOver: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "take-over",
        abstract: "Take over the certificates of a center that this one succeeds.",
        discussion: """
            They can be read, copied for their workers and erased here, and not changed. What either office erased \
            stays erased.

            EXAMPLE
              sanad office take-over hand-over.cms --office office --key office/backup.key

            \(exitCodes)
            """
    )

    @Argument(help: "What the predecessor handed over.")
    var file: String

    @OptionGroup var office: OfficeOptions

    @Option(help: "The backup key of this center. Without it, backup.key of the center's folder.")
    var key: String?

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let file = try office.open()
        let key = try office.passphrase.open(key ?? office.directory.backupKey, speaking: language.language)
        let taken = try file.takeOver(NewFile.read(self.file), with: key)
        if json {
            printJSON(["predecessor": .string(taken.center), "certificates": .integer(Int64(taken.certificates))])
        } else {
            print(HandOverPhrases.takenOver(taken.certificates, of: taken.center, language.language))
        }
    }
}
