import ArgumentParser

struct Status: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Suspend, reinstate or revoke certificates, and close sessions.",
        discussion: """
            The center's registrar signs, or an officer (--officer with --authority).

            EXAMPLE
              sanad status suspend --office office --serials 1,4-9 --reason correction \\
                --ledger http://127.0.0.1:8080
              sanad status revoke --office office --numbers class-issued.csv --reason error --yes
              sanad status close --office office \\
                --session urn:uuid:e07cb579-3e7f-497b-bcc1-c0c8b0cdf20a --present 20 \\
                --passed 18 --ledger http://127.0.0.1:8080

            \(exitCodes)
            """,
        subcommands: [StatusSuspend.self, StatusReinstate.self, StatusRevoke.self, StatusClose.self]
    )
}
