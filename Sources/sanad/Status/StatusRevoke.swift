import ArgumentParser
import LedgerCore

struct StatusRevoke: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "Revoke certificates, or a whole session.",
        discussion: """
            Only an officer can undo it, with the reason revoked-in-error. More than 1,000 serials are split into \
            statements of one act.

            EXAMPLE
              sanad status revoke --office office --serials 7 --reason irregular \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    func run() async throws { try await change.run(.revoke) }
}
