import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore

struct OfficeStatus: ParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show what a center signed, and how far each of it has come.",
        discussion: """
            Waiting: signed, and not in the ledger as far as this office knows. Logged: in the ledger, by the ledger's \
            own word. Countersigned: by the word of all whom the trust policy asks for. Refused: the ledger said no; \
            what rests on it waits. It reads the office file alone, and asks nobody.

            EXAMPLE
              sanad office status --office office
              sanad office status --office office --language bn
              sanad office status --office office --json

            \(exitCodes)
            """
    )

    @Option(help: "The center's folder.")
    var office = "office"

    @OptionGroup var language: LanguageOption

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        var options = OfficeOptions()
        options.office = office
        options.passphrase = PassphraseOptions()
        let sheet = try OfficeSheet(options)
        if json { printJSON(sheet.tree) } else { sheet.print(language.language) }
    }
}
