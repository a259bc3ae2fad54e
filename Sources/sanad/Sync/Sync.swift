import ArgumentParser
import CenterOffice
import LedgerCore

/// `sanad sync`
struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: "Keep copies of both countries' ledgers, to verify with no connection.",
        discussion: """
            Copies every ledger that the trust anchors name, or those that are given, to a folder of their own each \
            below --out. What is there already is not fetched again. Nothing is kept that is not under a checkpoint \
            which the ledger's log signed, the newest that the policy accepts where there is one. A ledger that \
            contradicts its copy changes nothing in it. One that does not answer keeps none of the others from being \
            copied; what was copied before stays.

            With --statuses only the status lists are copied, with the snapshot that states them and the checkpoint \
            that proves it: some hundred bytes a center instead of every entry, and of those only what has changed. \
            All lists are fetched, and each is checked before the copy is replaced, whole. It serves certificates that \
            come as files; the answer says as of when.

            With --copy, `sanad verify` reads certificates' states from these copies: paper too, which takes the \
            entries themselves, and so a copy without --statuses. No server is asked, so that none learns what is checked.

            EXAMPLES
              sanad sync --keys Keys --out copies
              sanad verify one.sanad --keys Keys --copy copies --offline
              sanad sync --statuses --keys Keys --out copies
              sanad sync https://bd.sanad.example /media/stick/jp --out copies

            EXIT CODES
              0  each copy holds what its ledger shows
              1  a ledger contradicts its copy, or itself; nothing was changed there
              3  a ledger could not be read to its end; run the command again
              64 wrong usage · 65 a policy or certificate that cannot be read · 74 a file that cannot be read or
              written, or another run that writes to a copy
            """
    )

    @Argument(help: ArgumentHelp("URLs, folders of tiles, or data directories.", valueName: "ledgers"))
    var ledgers: [String] = []

    @Option(name: .customLong("out"), help: ArgumentHelp("Where the copies are, or will be.", valueName: "folder"))
    var folder: String

    @OptionGroup var trust: TrustOptions

    @Flag(help: "Copy status lists alone, with what proves them.")
    var statuses = false

    @Flag(help: "Print the results as JSON.")
    var json = false

    func run() async throws {
        let anchors = try trust.anchors()
        let places = try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy).ledgers
        guard !places.isEmpty else {
            throw Failure(.usage, "the policy names no ledger's address: give the ledgers to copy")
        }
        var copying = LedgerCopying(
            folder: SyncedFolder(LedgerPlace(folder).place),
            anchors: anchors,
            isStatuses: statuses
        )
        for place in places {
            let outcome = try await copying.run(place)
            if case .copied(let summary) = outcome, !json { print(summary.text) }
            if case .failed(let place, let failure) = outcome {
                Terminal.complain("\(place): \(Language.current.account(of: failure))".printable, .current)
            }
        }
        if json { print("[\(copying.summaries.map(\.json).joined(separator: ","))]") }
        if let worst = copying.worst { throw ExitCode(worst.rawValue) }
    }
}
