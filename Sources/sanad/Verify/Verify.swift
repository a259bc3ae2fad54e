import ArgumentParser
import LedgerCore

/// `sanad verify`
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say what a certificate is worth: one of ten answers, with reasons.",
        discussion: """
            Give one or more .sanad files. Their status is looked up in the ledgers (URLs, folders of tiles, or data
            directories), which are replayed first: those of --ledger, else all that the trust anchors name. A ledger
            that does not answer is read from the copy that another country keeps. With --offline and no --ledger the
            files' own proofs are checked, and the status stays unknown.

            No server learns what is checked: ledgers are asked for whole, and for their checkpoints. When ledgers are
            read over the network, the newest checkpoint of each (its size, root and signatures) is handed in to the
            other countries' servers, and another one that contradicts it: so a ledger that shows you one history and
            them another is found out. --no-report sends nothing.

            EXAMPLES
              sanad verify BD-TTC014-26-000123-67.sanad --keys demo/demo.json
              sanad verify BD-TTC014-26-000123-67.sanad --keys Keys --ledger https://bd.sanad.example \\
                --ledger https://jp.sanad.example
              sanad verify *.sanad --keys demo/demo.json --ledger demo/bd/data --language bn
              sanad verify one.sanad --keys Keys --ledger tiles/ --at 2026-11-01T04:00:00Z --json
              sanad verify one.sanad --keys Keys --evidence evidence/

            EXIT CODES
              0  genuine: all certificates are valid
              1  otherwise: at least one is not, or is genuine only with a reservation
              3  could not be confirmed: a file or ledger that cannot be read, or one that shows different histories
              64 wrong usage · 65 a policy or root that cannot be read · 74 a policy or root that is missing
            """
    )

    @Argument(help: "Certificates, as .sanad files.")
    var files: [String]

    @OptionGroup var trust: TrustOptions

    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            "A ledger: a URL, a folder of tiles, or a data directory; may be repeated.",
            valueName: "ledger"
        )
    )
    var ledgers: [String] = []

    @Flag(help: "Use no network: only what lies on this machine.")
    var offline = false

    @Option(help: ArgumentHelp("Answer as of this time instead of now.", valueName: "time"))
    var at: LedgerTime?

    @Option(help: ArgumentHelp("The oldest status to rely on, in days.", valueName: "days"))
    var maxStatusAge: Int?

    @Option(help: ArgumentHelp("Ask whether it is still good for this purpose.", valueName: "code"))
    var purpose: String?

    @Flag(name: .customLong("no-report"), help: "Hand in no checkpoints to other countries' servers.")
    var reportsNothing = false

    @Option(
        name: .customLong("evidence"),
        help: ArgumentHelp("Write the proof of each contradiction that comes to light to here.", valueName: "folder")
    )
    var evidenceFolder: String?

    @Option(help: "The language of the answers: en, bn or ja.")
    var language: Language = .en

    @Flag(help: "Print the answers as JSON.")
    var json = false

    func validate() throws {
        guard !offline || !ledgers.contains(where: { $0.contains("://") }) else {
            throw ValidationError("--offline and a ledger's address exclude each other")
        }
        guard (0...36_500).contains(maxStatusAge ?? 0) else {
            throw ValidationError("--max-status-age is 0 to 36500 days")
        }
    }

    func run() async throws {
        let anchors = try trust.anchors()
        let desk = VerifyingDesk(
            anchors: anchors,
            places: try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy, offline: offline),
            now: at ?? .now,
            until: at,
            purpose: purpose,
            maximumStatusAge: maxStatusAge
        )
        let outcome = try await desk.verify(files.map(ShownFile.init))
        let handedIn = reportsNothing ? [] : await HandIn.all(of: outcome, at: desk.places)
        if let evidenceFolder {
            try EvidenceFolder(path: evidenceFolder).write(await outcome.evidence, policy: anchors.policy)
        }
        try show(outcome, handedIn)
        try end(with: outcome.verifications.map(\.face))
    }

    private func show(_ outcome: VerifyingDesk.Outcome, _ handedIn: [HandIn]) throws {
        let answers = zip(files, outcome.verifications)
        if json {
            let outputs = answers.map { VerificationOutput($0, $1, language, handedIn: handedIn) }
            return print(try VerificationOutput.json(outputs))
        }
        for (file, verification) in answers {
            print(AnswerSheet(file: file, verification: verification, language: language).text)
        }
    }

    private func end(with faces: [Face]) throws {
        if faces.contains(where: { $0 == .doNotAccept || $0 == .genuineBut }) { throw ExitCode(1) }
        if faces.contains(.couldNotBeConfirmed) { throw ExitCode(3) }
    }
}
