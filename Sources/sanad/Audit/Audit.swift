import ArgumentParser
import Foundation
import LedgerCore
import TransparencyLog

/// `sanad audit`
struct Audit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replay a ledger from its first entry and name everything that is not in order.",
        discussion: """
            Checks the chain, every leaf hash, the tree's root, the checkpoint's signatures under the policy, every
            statement's signature and every rule at its ledger time. The ledger is a URL, a folder of tiles, or a
            daemon's data directory, which may be in use.

            EXAMPLES
              sanad audit http://127.0.0.1:8080 --keys demo/demo.json
              sanad audit demo/bd/data --keys Keys --json
              sanad audit tiles/ --keys Keys --at 2026-11-21T09:00:00.000Z

            EXIT CODES
              0  nothing found
              1  findings, each named on standard output
              3  the audit could not be finished
              64 wrong usage · 65 a policy or certificate that cannot be read · 74 a file that cannot be read
            """
    )

    @Argument(help: "The ledger: a URL, a folder of tiles, or a data directory.")
    var ledger: String

    @OptionGroup var trust: TrustOptions

    @Option(help: ArgumentHelp("Judge only the entries up to this ledger time.", valueName: "time"))
    var at: LedgerTime?

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() async throws {
        let replay = Replay(reader: try openLedger(ledger), anchors: try trust.anchors(), until: at)
        let result = try await explained(reading: ledger) { try await replay.run() }
        try show(result)
        if !result.findings.isEmpty { throw ExitCode(1) }
    }

    private func show(_ result: Replay.Result) throws {
        if json { return try print(AuditOutput(ledger, result).json) }
        let checkpoint = try Checkpoint(text: result.note.text)
        print("\(Style.bold("Ledger"))      \(checkpoint.origin)")
        print("\(Style.bold("Entries"))     \(result.auditor.size)")
        print("\(Style.bold("Root"))        \(checkpoint.root)")
        guard !result.findings.isEmpty else {
            return print("\(Style.green("✔")) \(cleanResult)")
        }
        print(Style.red("✘ \(result.findings.count) finding\(result.findings.count == 1 ? "" : "s"):"))
        for finding in result.findings { print("  \("\(finding)".printable)") }
    }
}

extension Audit {
    private var cleanResult: String {
        guard let at else { return "Nothing found: every entry, signature and rule is in order." }
        return "Nothing found up to \(at); what came later was hashed and not judged."
    }
}

/// The result of an audit as a program reads it.
private struct AuditOutput: Encodable {
    let ledger: String
    let origin: String
    let size: Int
    let root: String
    let clean: Bool
    let findings: [AuditFinding]

    init(_ ledger: String, _ result: Replay.Result) throws {
        let checkpoint = try Checkpoint(text: result.note.text)
        self.ledger = ledger
        origin = checkpoint.origin
        size = result.auditor.size
        root = result.auditor.root.base64
        findings = result.findings
        clean = result.findings.isEmpty
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self)
        }
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
