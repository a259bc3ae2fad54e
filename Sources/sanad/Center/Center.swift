import ArgumentParser

struct Center: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "center",
        abstract: "Set up a center's desk, and open its sessions.",
        discussion: """
            EXAMPLE
              sanad center init --directory office --id BD-TTC014 --issuer T-14-1 \\
                --registrar T-14-2
              sanad center session --office office --achievement BD-NTVQF-WELDING-3/1 \\
                --date 2026-11-20 --district Khulna --seats 20 \\
                --ledger http://127.0.0.1:8080

            \(exitCodes)
            """,
        subcommands: [
            CenterInit.self, CenterRequest.self, CenterSession.self, StatusClose.self, CenterRosterTemplate.self,
        ]
    )
}
