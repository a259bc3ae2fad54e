import ArgumentParser

/// The daemon that keeps a country's ledger.
@main
struct Sanadd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanadd",
        abstract: "Keeps a country's ledger of certificates.",
        subcommands: [Serve.self, Check.self]
    )
}
