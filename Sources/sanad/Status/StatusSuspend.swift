import ArgumentParser
import LedgerCore

struct StatusSuspend: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Suspend certificates, or a whole session.",
        discussion: """
            What is suspended counts for nothing until it is reinstated. More than 1,000 serials are split into \
            statements of one act.

            Before anything is signed, each number is looked at: what is another center's, not known to this office, named \
            twice or not to be changed so is told with its row. All is signed and queued at once; what the line cuts \
            off waits in the outbox, and `sanad office status` tells what is left.

            EXAMPLE
              sanad status suspend --office office --serials 1,4-9 --reason correction \\
                --ledger http://127.0.0.1:8080
              sanad status suspend BD-TTC014-26-000123-67 --office office --reason correction
              sanad status suspend --office office --numbers class-issued.csv --reason correction --yes
              sanad status suspend --office office --reason correction \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    var language: LanguageOption { change.language }

    func run() async throws { try await change.run(.suspend) }
}
