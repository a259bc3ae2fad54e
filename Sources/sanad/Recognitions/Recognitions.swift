import ArgumentParser
import LedgerCore
import TransparencyLog

/// `sanad recognitions`
struct Recognitions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recognitions",
        abstract: "List what the countries recognize of each other's certificates, and what is only half agreed.",
        discussion: """
            Each country signs its half of a recognition into its own ledger, by `sanad authority recognize`. It is in \
            force when both ledgers hold the same words, in date, withdrawn by neither, and confirmed by a second \
            officer where the ledger asks for one. Both ledgers are replayed and checked first; a recognition of which \
            only one was looked at is never shown as agreed. Without LEDGER, those that the trust anchors name are read.

            Each line says what counts as what, for which purpose and until which day (UTC), or why it is not in force: \
            a half is missing, not confirmed, or says something else than the other. Those that are over, because a \
            country revoked them or their time ran out, are listed with --all.

            EXAMPLES
              sanad recognitions --keys demo/demo.json
              sanad recognitions https://bd.sanad.example https://jp.sanad.example \\
                --keys Keys --language ja
              sanad recognitions demo/bd/data demo/jp/data --keys Keys \\
                --at 2027-04-01 --all --json

            EXIT CODES
              0  listed, whatever there is
              3  a ledger could not be read to its end, or is not in order; what the others say is listed
              64 wrong usage · 65 a policy or root that cannot be read · 74 a policy or root that is missing
            """
    )

    @Argument(help: ArgumentHelp("The ledgers: URLs, folders of tiles, or data directories.", valueName: "ledger"))
    var ledgers: [String] = []

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("What was in force at this time, as far as the ledgers then said.", valueName: "time"))
    var at: LedgerTime?

    @Option(help: "The language: en, bn or ja.")
    var language: Language = .en

    @Flag(help: "List those too that are revoked or over.")
    var all = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let anchors = try trust.anchors()
        let places = ledgers.isEmpty ? try trust.ledgers(of: anchors.policy).map(\.place) : ledgers
        guard !places.isEmpty else {
            throw Failure(.usage, "no ledger: name them, or give a policy whose logs have addresses")
        }
        var read: [ReplayedLedger] = []
        for place in places {
            if let ledger = await replay(place, anchors) { read.append(ledger) }
        }
        guard !read.isEmpty else { throw ExitCode(ExitStatus.unfinished.rawValue) }
        let book = try RecognitionBook(read.map(\.facts), at: at ?? .now)
        let list = RecognitionList(book: book, ledgers: read, showsAll: all, language: language)
        if json { printJSON(list.tree(at: at ?? .now)) } else { print(list.text) }
        guard read.count == places.count else { throw ExitCode(ExitStatus.unfinished.rawValue) }
    }

    /// The ledger, replayed; nil, and said on standard error, when nothing can be said by it.
    private func replay(_ place: String, _ anchors: TrustAnchors) async -> ReplayedLedger? {
        do {
            let reader = try openLedger(place)
            let result = try await explained(reading: place) {
                try await Replay(reader: reader, anchors: anchors, until: at).run()
            }
            return try ReplayedLedger(result, place: place, anchors: anchors, at: at)
        } catch {
            Terminal.complain(language.account(of: error).printable, language)
            return nil
        }
    }
}
