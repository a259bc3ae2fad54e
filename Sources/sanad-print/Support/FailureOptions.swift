import ArgumentParser

/// How a command says what went wrong.
struct FailureOptions: ParsableArguments {
    @Flag(
        name: .customLong("failures-as-json"),
        help: ArgumentHelp(
            "Say what goes wrong as one line of JSON in three languages: whoever runs this knows its person's.",
            visibility: .private
        )
    )
    var asJSON = false
}

/// A command that other programs run.
protocol ServingCommand: ParsableCommand {
    var failures: FailureOptions { get }
}
