import ArgumentParser
import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

struct Issue: AsyncParsableCommand, SpeakingCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: "Certify the workers of a roster.",
        discussion: help
    )

    @OptionGroup var office: OfficeOptions

    @OptionGroup var roster: RosterOptions

    @OptionGroup var photos: PhotoOptions

    @Option(help: "The identity of the session; not needed for what is certified without one.")
    var session: String?

    @Option(help: "The achievement, code/version; without it, the session's.")
    var achievement: String?

    @Option(help: "The day of issue, at most 60 days ago. Without it, today, or the day that was begun with.")
    var date: CivilDate?

    @Option(help: "The last day on which the certificates are valid, if they end.")
    var validUntil: CivilDate?

    @OptionGroup var replacing: ReplacingOptions

    @Flag(help: "They were awarded before the ledger: the column awardedDate says when.")
    var backfill = false

    @OptionGroup var line: LineOptions

    @Option(help: "The folder for the workers' files.")
    var out = "certificates"

    @Option(help: "A file for the roster's own table with number, file and state added to each row.")
    var table: String?

    @Flag(help: "Check the roster against the ledger, and sign nothing.")
    var dryRun = false

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
        guard sessionOrReplaced != nil || achievement != nil else {
            throw ValidationError(DeskUsage.noSession)
        }
    }

    var language: LanguageOption { roster.language }

    var sessionOrReplaced: String? { session ?? replacing.supersedesSession }

    func run() async throws {
        var desk = try Desk(office, line, speaking: language.language)
        if dryRun { try await desk.connect() } else { try await desk.connectAndSend() }
        let file = desk.file
        guard try file.seenSize > 0 else {
            throw Failure(.unavailable, DeskPhrases.notSeen)
        }
        let known = try file.known
        if let session { try file.checkNotRefused(session) }
        let order = try order(known)
        let now = secondsNow()
        let suspensions = try roster.explain(json: json) {
            try file.check(order, against: known, at: now)
            return try file.suspensions(for: order, in: known, at: now)
        }
        let summary = RosterSummary(order.roster, roster.language.language)
        replacing.announce(order, suspended: suspensions.count, roster.language.language)
        guard !dryRun else { return summary.reportDryRun(for: order.achievement, json: json) }
        let returned = RosterReturn(path: table, roster: order.roster, language: roster.language.language)
        try returned.checkPath()
        if summary.isWorthLooking { Terminal.note(summary.text) }
        try desk.checkClock()
        try office.announceEndings(file, language.language)
        let issuer = try office.identity(.issuer, speaking: language.language)
        try desk.checkEnd(of: issuer, .issuer, order.achievement)
        let folder = try CertificateFolder(out)
        try replacing.suspend(suspensions, for: order, at: desk, of: office)
        let signing = language.language("Signing", "স্বাক্ষর", "署名")
        let act = try file.begin(order, at: now, using: randomBytes)
        try file.sign(act, for: order.roster.workers, in: known, by: issuer, at: now, using: randomBytes) {
            Terminal.progress(signing, $0, of: $1)
        }
        try file.requeue(act)
        try await desk.send()
        // What was signed before its predecessor was suspended could not go with the first.
        if !suspensions.isEmpty { try await desk.send() }
        let files = try await file.file(act, in: folder, support: desk.support(of: act))
        try report(act, in: file, files, folder: folder.path, returned, summary)
    }
}
