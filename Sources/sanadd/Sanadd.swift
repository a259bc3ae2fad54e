import ArgumentParser
import LedgerCore

/// The daemon that keeps a country's ledger.
@main
struct Sanadd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanadd",
        abstract: "Keeps a country's ledger of certificates.",
        version: "0.1.0, protocol \(Rules.version)",
        subcommands: [Serve.self, Check.self, Recover.self]
    )
}
