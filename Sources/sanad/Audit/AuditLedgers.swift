import ArgumentParser
import Foundation
import LedgerCore
import LedgerStore
import TransparencyLog

/// `sanad audit ledgers`, which `sanad audit` is when it names no other of its commands.
struct AuditLedgers: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledgers",
        abstract: "Replay ledgers from their first entry and name everything that is not in order.",
        discussion: """
            Checks the chain, every leaf hash, every tile, the tree's root, the checkpoint's signatures under the \
            policy, every statement's signature and every rule at its ledger time; and that no other checkpoint of the \
            ledger that is shown anywhere contradicts it. Then says how far other countries have countersigned it. A \
            ledger is a URL, a folder of tiles or an archive, or a data directory or the data file in it, which may be \
            in use: a daemon's own, or the copy that it keeps of another ledger (DATA/copies/…).

            Of several ledgers each is audited by itself, and then held against the others: every checkpoint of one \
            that the other's snapshots bear must be of its tree, the copies that they keep of each other must be the \
            same byte for byte, and recognitions are listed from both sides. Whoever else has an address in the policy \
            is asked for the checkpoints and the evidence that they hold.

            Entries, bundles and tiles that are not there are findings like others, and the audit goes on with what is \
            there. What cannot be said without them is said: an entry that is refused after a gap may be in order, and \
            without enough of them the signed root can be compared with nothing.

            --hashes-only is the fastest look: it parses no statement. --from and --progress go on from what was done \
            before: every entry is read, hashed and judged again, and the signatures of statements whose bytes are the \
            same are not verified a second time.

            EXAMPLES
              sanad audit http://127.0.0.1:8080 --keys demo/demo.json
              sanad audit https://bd.sanad.example https://jp.sanad.example --keys Keys --evidence evidence/
              sanad audit demo/bd/data/ledger.sqlite --keys Keys --json > january.json
              sanad audit demo/bd/data --keys Keys --from january.json
              sanad audit https://bd.sanad.example --keys Keys --progress audit.progress
              sanad audit archive/ --keys Keys --hashes-only
              sanad audit archive/ --keys Keys --language bn
              sanad audit tiles/ --keys Keys --at 2026-11-21T09:00:00.000Z

            EXIT CODES
              0  nothing found
              1  findings, each named on standard output; entries for which other countries' word is still to come are
                 one when there is none at all, or when the oldest has waited for more than 24 hours
              3  the audit could not be finished
              64 wrong usage · 65 a policy or certificate that cannot be read · 74 a file that cannot be read
            """
    )

    @Argument(help: ArgumentHelp("Ledgers: URLs, folders of tiles, or data directories.", valueName: "ledger"))
    var ledgers: [String]

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("Judge only the entries up to this ledger time.", valueName: "time"))
    var at: LedgerTime?

    @Option(
        name: .customLong("evidence"),
        help: ArgumentHelp("Write the proof of each contradiction that comes to light to here.", valueName: "folder")
    )
    var evidenceFolder: String?

    @OptionGroup var scope: AuditScope

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var report: ReportOptions

    func run() async throws {
        FreedMemory.keep()
        let anchors = try trust.anchors()
        let places = try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy)
        let writing = try report.prepare()
        var desk = AuditingDesk(anchors: anchors, places: places, until: at, now: at ?? .now)
        desk.observer = writing.map { _ in LedgerSurvey() }
        desk.isHashesOnly = scope.hashesOnly
        desk.goesOnPastGaps = true
        desk.earlier = try scope.earlier(anchors)
        desk.progress = try scope.progress.map { try AuditProgress(path: $0, anchors: anchors) }
        let approvals = try scope.approvalList()
        var audits = try await desk.audit()
        if let approvals { try desk.compare(approvals, &audits) }
        if let evidenceFolder {
            try EvidenceFolder(path: evidenceFolder).write(audits.flatMap(\.contradictions), policy: anchors.policy)
        }
        let recognitions = try desk.recognitions(in: audits)
        try writing?.write(
            audits,
            recognitions,
            by: desk,
            policy: trust.policyFile(),
            judged: !scope.hashesOnly,
            approvals: approvals != nil
        )
        if json {
            print(try AuditOutput.json(audits, recognitions, anchors))
        } else {
            let language = report.forms.language
            for audit in audits { print(AuditSheet(audit: audit, until: at, language: language).text) }
            for recognition in recognitions { print(AuditSheet.row(recognition, language)) }
        }
        desk.progress?.remove()
        if audits.contains(where: { !$0.findings.isEmpty }) { throw ExitCode(1) }
    }
}

/// Runs work on a ledger, and says that it could not be finished when it fails.
func explained<Result>(reading ledger: String, _ body: () async throws -> Result) async throws -> Result {
    do {
        return try await body()
    } catch let failure as Failure {
        throw failure
    } catch {
        throw Failure(.unfinished, "\(ledger) could not be read to its end: \(error)")
    }
}
