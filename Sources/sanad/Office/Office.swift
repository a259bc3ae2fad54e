import ArgumentParser

struct Office: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office",
        abstract: "Look after a center's office file.",
        discussion: """
            EXAMPLE
              sanad office serve --office office
              sanad office status --office office
              sanad office print --office office --out papers
              sanad office backup --office office --to /media/stick
              sanad office erase BD-TTC014-26-000123-67 --office office

            \(exitCodes)
            """,
        subcommands: [
            OfficeServe.self, OfficeStatus.self, OfficePrint.self, OfficeBackup.self, OfficeBackupRecipient.self,
            OfficeRestore.self,
            OfficeHandOver.self, OfficeTakeOver.self, OfficeErase.self,
        ]
    )
}
