import ArgumentParser

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make keys and policies, and look at keys.",
        discussion: """
            EXAMPLE
              sanad keys new --out issuer.key --kind p256
              sanad keys show issuer.key
              sanad keys protect issuer.key
              sanad keys policy both --authority bd/authority.json \\
                --authority jp/authority.json --out policy

            \(exitCodes)
            """,
        subcommands: [KeysNew.self, KeysShow.self, KeysProtect.self, KeysBackup.self, KeysPolicy.self]
    )
}
