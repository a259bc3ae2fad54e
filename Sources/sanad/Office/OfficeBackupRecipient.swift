import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct OfficeBackupRecipient: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup-recipient",
        abstract: "Say for whom backups are encrypted.",
        discussion: """
            EXAMPLE
              sanad office backup-recipient add authority-backup.pem --name authority
              sanad office backup-recipient list

            \(exitCodes)
            """,
        subcommands: [RecipientAdd.self, RecipientList.self, RecipientRemove.self]
    )
}

struct RecipientAdd: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Encrypt backups to one more certificate.",
        discussion: """
            The certificate is for key agreement only, as `sanad keys backup` makes it. It is never registered in \
            the ledger. Compare the thumbprint with whoever holds the key: who has it can read every backup that is \
            made from now on.

            EXAMPLE
              sanad office backup-recipient add authority-backup.pem --name authority

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @Argument(help: "The certificate in PEM.")
    var certificate: String

    @Option(help: "What to call the recipient, as in authority.")
    var name: String

    @OptionGroup var language: LanguageOption

    func validate() throws {
        guard BackupRecipient.nameLength.contains(name.utf8.count) else {
            throw ValidationError(OfficeUsage.recipientName)
        }
    }

    func run() throws {
        let certificate = try Certificate.read(certificate)
        try office.open().addRecipient(certificate, as: name)
        print(BackupPhrases.added(name, certificate.publicKey.thumbprint, language.language).printable)
    }
}

struct RecipientList: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Show for whom backups are encrypted.",
        discussion: """
            EXAMPLE
              sanad office backup-recipient list --office office

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let recipients = try office.open().recipients
        if json {
            printJSON(
                .array(
                    recipients.map { recipient in
                        [
                            "name": .string(recipient.name),
                            "organization": .string(recipient.certificate.subject.organization),
                            "thumbprint": .string(recipient.certificate.publicKey.thumbprint),
                        ]
                    }
                )
            )
        } else {
            for recipient in recipients {
                let subject = recipient.certificate.subject
                print(
                    "\(recipient.name)  \(subject.organization) \(subject.staffCode ?? "")  "
                        .printable + recipient.certificate.publicKey.thumbprint
                )
            }
            if recipients.isEmpty { print(BackupPhrases.nobody(language.language)) }
        }
    }
}

struct RecipientRemove: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Encrypt backups to someone no more.",
        discussion: """
            Backups that were made before stay readable for the removed recipient's key.

            EXAMPLE
              sanad office backup-recipient remove authority

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @Argument(help: "What the recipient is called.")
    var name: String

    @OptionGroup var language: LanguageOption

    func run() throws {
        try office.open().removeRecipient(name)
        print(BackupPhrases.removed(name, language.language).printable)
    }
}
