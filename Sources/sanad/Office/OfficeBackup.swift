import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct OfficeBackup: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write an encrypted copy of the office file, to a stick or another folder.",
        discussion: """
            Make one after every session. Each backup is a file of its own; none is overwritten. It is encrypted to \
            the backup certificates of the registrar and the authority: either of their keys restores it, alone. \
            The keys of the center are not in it.

            Beside the backups lies erasures.json, the numbers of what was erased, without any name: a restore \
            reads it and erases the same again. Keep it with them.

            EXAMPLE
              sanad office backup --office office --to /media/stick

            \(exitCodes)
            """
    )

    @OptionGroup var office: OfficeFolder

    @Option(help: "The folder to write to, best on a stick that is kept in another place.")
    var to: String

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let backup = try office.open().backUp(to: to, at: secondsNow())
        guard !json else {
            return printJSON([
                "file": .string(backup.file), "bytes": .integer(Int64(backup.size)),
                "certificates": .integer(Int64(backup.certificates)),
                "recipients": .array(backup.recipients.map(JSONTree.string)),
                "expired": .array(backup.expired.map(JSONTree.string)),
            ])
        }
        let language = language.language
        print("\(Style.bold(BackupPhrases.backedUp(backup.certificates, language))): \(backup.file.printable)")
        print(BackupPhrases.restorers(backup.recipients, language).printable)
        for name in backup.expired { Terminal.note(BackupPhrases.expired(name, language).printable) }
    }
}
