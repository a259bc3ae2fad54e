import ArgumentParser
import CenterOffice
import Credentials
import Foundation
import LedgerCore

struct OfficeRestore: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make an office file of a backup.",
        discussion: """
            For a PC that was stolen or broke. The file goes into a new folder; nothing is overwritten. What was \
            erased since the backup is erased again: by the list in the backup, the list beside it \
            (erasures*.json), and every --erasures.

            Which numbers were given after the backup is not in it. So the office reads the ledger before it issues \
            again, and goes on \(OfficeFile.leap) numbers above the highest that it finds. Where a paper bears a higher \
            number still, name it by --highest. Numbers that were reserved in the backup and not signed are not \
            used.

            The keys are in no backup. After a theft have the authority revoke the old ones (reason key-stolen) and \
            certify new ones.

            EXAMPLE
              sanad office restore /media/stick/office-BD-TTC014-20261122T041500Z.cms \\
                --key backup.key --office office

            \(exitCodes)
            """
    )

    @Argument(help: "The backup.")
    var backup: String

    @Option(help: "The key of one of those whom backups are encrypted for.")
    var key: String

    @Option(help: "The folder for the office file.")
    var office: String

    @Option(help: "One more list of erasures.")
    var erasures: [String] = []

    @Option(help: "The highest certificate number that is known from papers or workers' files.")
    var highest: NumberArgument?

    @OptionGroup var passphrase: PassphraseOptions

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let directory = OfficeDirectory(path: office)
        guard !NewFile.exists(directory.file) else { throw FileError.exists(directory.file) }
        let lists = try (besideBackup + erasures).map { try ErasureList(reading: $0) }
        try NewFile.makeFolder(office)
        let restoration = try OfficeFile.restore(
            backup,
            with: passphrase.open(key, speaking: language.language),
            to: directory.file,
            erasures: lists.flatMap(\.erasures),
            highest: highest?.number.serial ?? 0,
            at: secondsNow()
        )
        report(restoration, directory, listsRead: lists.count)
    }

    private var besideBackup: [String] {
        get throws {
            try ErasureList.paths(in: URL(fileURLWithPath: backup).deletingLastPathComponent().path)
        }
    }

    private func report(_ restoration: Restoration, _ directory: OfficeDirectory, listsRead: Int) {
        let made = LedgerTime(milliseconds: restoration.backedUpAt * 1000)
        guard !json else {
            return printJSON([
                "center": .string(restoration.centerID), "office": .string(directory.file),
                "backup": .string(made.description), "certificates": .integer(Int64(restoration.certificates)),
                "erased": .array(restoration.erased.map(JSONTree.string)), "erasureLists": .integer(Int64(listsRead)),
            ])
        }
        let language = language.language
        print(Style.bold(RestorePhrases.isBack(restoration.centerID, language)) + ": \(directory.file.printable)")
        for (label, value) in [
            (RestorePhrases.backup(language), made.description),
            (RestorePhrases.certificates(language), "\(restoration.certificates)"),
            (RestorePhrases.erasedAgain(language), "\(restoration.erased.count)"),
        ] { print("\(label.padded(toColumns: 20))\(value)") }
        print("\n" + RestorePhrases.next(language))
        if listsRead == 0 { Terminal.note(RestorePhrases.noList(language)) }
    }
}
