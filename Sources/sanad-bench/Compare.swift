import ArgumentParser

/// `sanad-bench compare`
struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Hold the rows of two runs against each other.",
        discussion: """
            Compares ratios, not timings. A row has changed when the runs of the one file and those of the other do \
            not overlap; what is within the spread says nothing.

            EXAMPLE
              sanad-bench --json > before.json
              sanad-bench --json > after.json
              sanad-bench compare before.json after.json

            EXIT CODES
              0   nothing got worse beyond the spread
              1   something did, or a file cannot be read
              64  wrong usage
            """
    )

    @Argument(help: ArgumentHelp("The rows of the earlier run.", valueName: "before.json"))
    var before: String

    @Argument(help: ArgumentHelp("The rows of the later run.", valueName: "after.json"))
    var after: String

    func run() throws {
        let comparison = Comparison(
            before: try RowFile(reading: before).rows,
            after: try RowFile(reading: after).rows
        )
        print(comparison.text)
        if comparison.isWorse { throw ExitCode(1) }
    }
}
