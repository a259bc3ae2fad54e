import ArgumentParser
import LedgerCore

struct AuthorityConfirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm, as a second officer, what a first one signed.",
        discussion: """
            Read what the statement says before you confirm it. Its identity was printed when it was signed.

            EXAMPLE
              sanad authority confirm urn:uuid:9e6a3177-7dbf-4034-9301-582393747ea4 \\
                --officer O-002 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @Argument(help: "The identity of the statement.")
    var identity: String

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var delivery: Delivery

    func run() async throws {
        let description = try officer.describe()
        let statement = try StatementDraft.confirmation(.now(description.authority), confirms: identity)
            .signed(by: officer.identity())
        try await delivery.deliver([statement], "\(officer.officer) confirmed \(identity).")
    }
}
