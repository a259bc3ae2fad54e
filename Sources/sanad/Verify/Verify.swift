import ArgumentParser
import CenterOffice
import LedgerCore

/// `sanad verify`
struct Verify: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Say what a certificate is worth: one of ten answers, with reasons.",
        discussion: """
            Give what you were shown, one or more of it: a .sanad file, with one certificate or with several that \
            `sanad present` joined; a PDF, of which the file inside it is taken, and held against its QR codes, its \
            text, and what lies over that, else its QR codes, as in a scan of a whole stack; a photo or scan in PNG or \
            JPEG; the text of a QR code; a number; a folder of these; or a table of applicants as CSV. From a paper without a scanner, type --number, --code and each \
            --value as it is printed. A number alone tells what it is of and how it stands, and never a name. With a \
            QR code or a file, --value says what the print shows, which is compared with what was signed.

            Of a QR code only what is behind its # counts: where it leads is not trusted, and is pointed out when it \
            is no page of the ledgers that you trust. Pictures and PDFs are read by zbarimg (Debian: zbar-tools) and \
            by pdfinfo, pdfdetach, pdftotext and pdftoppm (poppler-utils), on this machine.

            A table has a row for each applicant, and of the columns number, code, file (beside the table), qr, and \
            the names of claims (familyName, givenName, nativeName.bn, birthDate, …) those that you have; headers may \
            also be as papers and rosters have them, in English, Bengali or Japanese. What stands there is compared \
            with what was signed. --table-out writes it again, with the answers behind its columns.

            The status is looked up in the ledgers (URLs, folders of tiles, or data directories), which are replayed \
            first: those of --ledger, else all that the trust anchors name. A paper takes such a ledger, of which no \
            server learns which entry you want; offline without one it "could not be checked offline". A ledger that \
            does not answer is read from the copy that another country keeps. With --offline and no --ledger the \
            files' own proofs are checked, and the status is what snapshots show: the list in the file (see `sanad \
            staple`), one in a copy of the lists (see `sanad sync --statuses`), or one in the cache. With --lists the \
            newest lists are fetched instead of whole ledgers, each of 131,072 certificates, and kept in the cache. \
            The answer names the snapshot, its time, who vouches for it, and where it was found; where no list is to \
            be had, or it is older than --max-status-age (7 days online, 90 offline), the answer is "undetermined".

            A certificate in an old name can be shown with an identity link, which joins both names.

            No server learns what is checked: ledgers are asked for whole, and for their checkpoints. When ledgers are \
            read over the network, the newest checkpoint of each (its size, root and signatures) is handed in to the \
            other countries' servers, and another one that contradicts it: so a ledger that shows you one history and \
            them another is found out. --no-report sends nothing.

            EXAMPLES
              sanad verify BD-TTC014-26-000123-67.sanad --keys demo/demo.json
              sanad verify BD-TTC014-26-000123-67.sanad --keys Keys --ledger https://bd.sanad.example \\
                --ledger https://jp.sanad.example
              sanad verify *.sanad --keys demo/demo.json --ledger demo/bd/data --language bn
              sanad verify one.sanad --keys Keys --ledger tiles/ --at 2026-11-01T04:00:00Z --json
              sanad verify one.sanad --keys Keys --evidence evidence/
              sanad verify one.sanad --keys Keys --offline --max-status-age 30
              sanad verify one.sanad --keys Keys --offline --copy copies
              sanad verify certificates/*.sanad --keys Keys --lists
              sanad verify paper.pdf photo.jpg --keys Keys --ledger https://bd.sanad.example
              sanad verify 'https://bd.sanad.example/v#00438…' --keys Keys --value familyName=RAHMAN
              sanad verify --number BD-TTC014-26-000123-67 --code 3F0GK-1D8ZQ-M5Y2T-9WVXB-4N6R7H-5 \\
                --value familyName=RAHMAN --value birthDate=1999-04-30 --keys Keys
              sanad verify applicants/ --keys Keys
              sanad verify applicants.csv --table-out answered.csv --keys Keys --language ja
              sanad verify old-name.sanad identity-link.sanad --keys Keys

            EXIT CODES
              0  genuine: all certificates are valid
              1  otherwise: at least one is not, or is genuine only with a reservation
              3  could not be confirmed: a file or ledger that cannot be read, or one that shows different histories
              64 wrong usage · 65 a policy, root or table that cannot be read · 73 --table-out is in the way
              74 a policy or root that is missing, or a folder that cannot be read
            """
    )

    @Argument(help: "Certificates: files, folders, a table, texts of QR codes, or numbers.")
    var files: [String] = []

    @OptionGroup var paper: PaperOptions

    @Option(help: ArgumentHelp("Write the table of applicants, with the answers, to here.", valueName: "file"))
    var tableOut: String?

    @OptionGroup var trust: TrustOptions

    @Option(
        name: [.customLong("ledger"), .customLong("copy")],
        help: ArgumentHelp(
            "A ledger: a URL, a folder of tiles or of copies (see sync), or a data directory; may be repeated.",
            valueName: "ledger"
        )
    )
    var ledgers: [String] = []

    @Flag(help: "Use no network: only what lies on this machine.")
    var offline = false

    @Flag(help: "Fetch status lists over the network instead of whole ledgers.")
    var lists = false

    @OptionGroup var kept: StatusCacheOptions

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

    @OptionGroup var language: LanguageOption

    @Flag(help: "Show every step that led to an answer, with its hashes.")
    var explain = false

    @Flag(help: "Print the answers as JSON.")
    var json = false

    func validate() throws {
        guard !files.isEmpty || paper.number != nil else {
            throw ValidationError("give a certificate: a file, folder, table, QR code's text, or --number")
        }
        guard files.isEmpty || paper.number == nil else { throw ValidationError("give files or --number, not both") }
        guard !offline || !lists else { throw ValidationError("--offline and --lists exclude each other") }
        guard !offline || !ledgers.contains(where: { $0.contains("://") }) else {
            throw ValidationError("--offline and a ledger's address exclude each other")
        }
        guard (0...36_500).contains(maxStatusAge ?? 0) else {
            throw ValidationError("--max-status-age is 0 to 36500 days")
        }
    }

    func run() async throws {
        let anchors = try trust.anchors()
        let places = try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy, offline: offline)
        let gathered = try await gather(PageHosts(anchors.policy, places.keepers))
        let shown = gathered.items
        let desk = VerifyingDesk(
            anchors: anchors,
            places: lists ? places.onThisMachine : places,
            now: at ?? .now,
            until: at,
            purpose: purpose,
            maximumStatusAge: maxStatusAge,
            language: language.language,
            isOnline: places.isOnline,
            statuses: try await statuses(for: shown.map(\.file), at: places, anchors)
        )
        let outcome = try await desk.verify(shown)
        if lists { try keep(outcome, shown.map(\.file)) }
        let handedIn = reportsNothing ? [] : await HandIn.all(of: outcome, at: desk.places)
        if let evidenceFolder {
            try EvidenceFolder(path: evidenceFolder).write(await outcome.evidence, policy: anchors.policy)
        }
        if let tableOut, let table = gathered.table { try write(table, outcome, shown, to: tableOut) }
        try show(outcome, shown, handedIn)
        try end(with: outcome.verifications.map(\.face))
    }

    /// The status lists at hand: those in the cache, and with --lists those that ledgers have now.
    private func statuses(
        for files: [ShownFile],
        at places: LedgerPlaces,
        _ anchors: TrustAnchors
    ) async throws -> [ShownStatus] {
        let wanted = Set(files.compactMap(\.statusList))
        let spoken = language.language
        let known = wanted.compactMap { kept.cache.status(of: $0, spoken) }
        guard lists else { return known }
        let (fetched, missing) = await StatusFetch(places: places, policy: anchors.policy).statuses(of: wanted)
        for (list, reason) in missing { Terminal.note(spoken(LedgerWords.notFetched(list.uri, reason)).printable) }
        return fetched + known
    }

    /// Keeps the lists that were fetched and hold, for the next time without a line.
    private func keep(_ outcome: VerifyingDesk.Outcome, _ files: [ShownFile]) throws {
        for (file, verification) in zip(files, outcome.verifications) {
            guard let list = file.statusList, let snapshot = verification.snapshot, snapshot.isCountersigned,
                case .ledger = snapshot.source
            else { continue }
            try kept.cache.keep(snapshot.shown.evidence, as: list)
        }
    }

    /// Everything that was given.
    private func gather(_ hosts: PageHosts) async throws -> Gathering.Gathered {
        if let item = try paper.item() { return Gathering.Gathered(items: [item]) }
        let gathered = try await Gathering(hosts: hosts).gather(files, printed: paper.claims())
        guard tableOut == nil || gathered.table != nil else {
            throw Failure(.usage, UsageWords.noTable)
        }
        return gathered
    }
}
