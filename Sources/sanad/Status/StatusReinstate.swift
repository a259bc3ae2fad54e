import ArgumentParser
import LedgerCore

struct StatusReinstate: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate",
        abstract: "Lift a suspension.",
        discussion: """
            What an officer suspended or revoked only an officer reinstates. More than 1,000 serials are split into \
            statements of one act.

            Before anything is signed, each number is looked at: what is another center's, not known to this office, named \
            twice or not to be changed so is told with its row. All is signed and queued at once; what the line cuts \
            off waits in the outbox, and `sanad office status` tells what is left.

            EXAMPLE
              sanad status reinstate --office office --serials 1,4-9 --reason error \\
                --ledger http://127.0.0.1:8080
              sanad status reinstate BD-TTC014-26-000123-67 --office office --reason error
              sanad status reinstate --office office --numbers class-issued.csv --reason error --yes
              sanad status reinstate --office office --reason error \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    var language: LanguageOption { change.language }

    func run() async throws { try await change.run(.reinstate) }
}
