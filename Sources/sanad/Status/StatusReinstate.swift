import ArgumentParser
import LedgerCore

struct StatusReinstate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate",
        abstract: "Lift a suspension.",
        discussion: """
            What an officer suspended or revoked only an officer reinstates. More than 1,000 serials are split into \
            statements of one act.

            EXAMPLE
              sanad status reinstate --office office --serials 4 --reason error \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    func run() async throws { try await change.run(.reinstate) }
}
