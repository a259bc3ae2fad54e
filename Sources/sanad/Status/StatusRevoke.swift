import ArgumentParser
import LedgerCore

struct StatusRevoke: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke certificates, or a whole session.",
        discussion: """
            Only an officer can undo it, with the reason revoked-in-error. More than 1,000 serials are split into \
            statements of one act.

            Before anything is signed, each number is looked at: what is another center's, not known to this office, named \
            twice or not to be changed so is told with its row. All is signed and queued at once; what the line cuts \
            off waits in the outbox, and `sanad office status` tells what is left.

            EXAMPLE
              sanad status revoke --office office --serials 1,4-9 --reason irregular \\
                --ledger http://127.0.0.1:8080
              sanad status revoke BD-TTC014-26-000123-67 --office office --reason irregular
              sanad status revoke --office office --numbers class-issued.csv --reason irregular --yes
              sanad status revoke --office office --reason irregular \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    var language: LanguageOption { change.language }

    func run() async throws { try await change.run(.revoke) }
}
