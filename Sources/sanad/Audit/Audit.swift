import ArgumentParser

/// `sanad audit`
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Replay ledgers from their first entry and name everything that is not in order.",
        discussion: """
            `sanad audit LEDGER…` is short for `sanad audit ledgers LEDGER…`, whose help lists what it checks and its \
            options. A ledger in a folder that is called like one of the commands below is written ./NAME.

            EXAMPLES
              sanad audit http://127.0.0.1:8080 --keys demo/demo.json
              sanad audit https://bd.sanad.example https://jp.sanad.example --keys Keys --evidence evidence/
              sanad audit sample --count 50 https://bd.sanad.example --keys Keys
              sanad audit compare january.json february.json
              sanad audit ledgers --help

            EXIT CODES
              0  nothing found
              1  findings, each named on standard output
              3  the audit could not be finished
              64 wrong usage · 65 a file that cannot be understood · 74 a file that cannot be read
            """,
        subcommands: [
            AuditLedgers.self, AuditSample.self, AuditApprovals.self, AuditShow.self, AuditCheck.self,
            AuditCompare.self,
        ],
        defaultSubcommand: AuditLedgers.self
    )
}
