import ArgumentParser

struct Authority: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "authority",
        abstract: "Found a country's ledger, and say who may certify what.",
        discussion: """
            EXAMPLE
              sanad authority init --directory authority --country BD \\
                --origin bd.sanad.example --name-en "Sample Authority" \\
                --contact https://authority.bd.sanad.example
              sanad authority accredit --authority authority --officer O-001 \\
                --center BD-TTC014 --name-en "Sample TTC Khulna" --district Khulna \\
                --contact +880-000 --scope 'BD-*' --key issuer=office/issuer.pem \\
                --key registrar=office/registrar.pem --ledger http://127.0.0.1:8080

            \(exitCodes)
            """,
        subcommands: [
            AuthorityInit.self, AuthorityCertify.self, AuthorityAccredit.self, AuthorityConfirm.self,
            AuthorityAchievement.self, AuthorityRecognize.self, AuthorityWithdraw.self, AuthorityVoid.self,
            AuthorityTransition.self,
            AuthoritySession.self,
        ]
    )
}
