import ArgumentParser
import LedgerCore

struct StatusClose: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close a session: its unused seats yield no more certificates.",
        discussion: """
            Close a session as soon as the last certificate is signed: the close waits in the outbox until the \
            ledger has answered all of them. Corrections stay possible.

            EXAMPLE
              sanad status close --office office \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a --present 20 \\
                --passed 18 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """
    )

    @OptionGroup var signer: StatusSigner

    @Option(help: "The identity of the session.")
    var session: String

    @Option(help: "How many were present.")
    var present: Int?

    @Option(help: "How many of them passed.")
    var passed: Int?

    @OptionGroup var delivery: OfficeDelivery

    func validate() throws {
        guard (present == nil) == (passed == nil) else { throw ValidationError("--present and --passed go together.") }
        if let present, let passed, !(0...present).contains(passed) {
            throw ValidationError("--passed is 0 to --present.")
        }
    }

    func run() async throws {
        let counts = present.flatMap { present in passed.map { (present: present, passed: $0) } }
        let draft = try StatementDraft.status(
            .now(signer.issuer()),
            .session,
            [session],
            action: .close,
            reason: .complete,
            counts: counts
        )
        try await signer.sign([draft], delivery, "The session \(session) is closed.")
    }
}
