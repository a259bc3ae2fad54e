import ArgumentParser

/// `sanad-bench`
@main
struct SanadBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sanad-bench",
        abstract: "Measure the promised speeds, each beside its limit in the same run.",
        subcommands: [Measure.self, Compare.self],
        defaultSubcommand: Measure.self
    )
}
