import ArgumentParser

struct Keys: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make keys, and look at them.",
        discussion: """
            EXAMPLE
              sanad keys new --out issuer.key --kind p256
              sanad keys show issuer.key

            \(exitCodes)
            """,
        subcommands: [KeysNew.self, KeysShow.self]
    )
}
