import ArgumentParser

/// The line from a center's desk to its ledger.
struct LineOptions: ParsableArguments {
    @Option(help: "The ledger's URL. Without it, the one that was used last.")
    var ledger: String?

    @Flag(help: "Stay off the line: sign and queue. `sanad submit` sends it later.")
    var offline = false

    @Flag(help: "You have compared this computer's clock with another one, and it is right.")
    var clockIsRight = false

    func validate() throws {
        guard !offline || ledger == nil else { throw ValidationError(DeskUsage.lineOrNot) }
    }
}
