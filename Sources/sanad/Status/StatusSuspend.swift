import ArgumentParser
import LedgerCore

struct StatusSuspend: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suspend",
        abstract: "Suspend certificates, or a whole session.",
        discussion: """
            What is suspended counts for nothing until it is reinstated. More than 1,000 serials are split into \
            statements of one act.

            EXAMPLE
              sanad status suspend --office office --serials 1,4-9 --reason correction \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var change: StatusChange

    func run() async throws { try await change.run(.suspend) }
}
