import ArgumentParser
import Foundation
import LedgerCrypto

struct AuditCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Say what changed between two reports, and whether they contradict each other.",
        discussion: """
            Reads two reports, JSON or JWS; signatures are not looked at, sanad audit check does that. The earlier one \
            comes first. Two reports contradict each other when they have one ledger at one size with two roots: then it \
            has shown two histories.

            EXAMPLES
              sanad audit compare january.json february.json
              sanad audit compare ours.jws theirs.jws --json

            EXIT CODES
              0  the reports can both be true
              1  they contradict each other
              64 wrong usage · 65 a file that holds no report · 74 a file that cannot be read
            """
    )

    @Argument(help: ArgumentHelp("The earlier report.", valueName: "first"))
    var first: String

    @Argument(help: ArgumentHelp("The later report.", valueName: "second"))
    var second: String

    @Flag(help: "Print the result as JSON.")
    var json = false

    func run() throws {
        let comparison = ReportComparison(try AuditReport(reading: first), try AuditReport(reading: second))
        if json {
            try printReadableJSON(comparison)
        } else {
            print(ComparisonSheet(comparison: comparison).text)
        }
        if comparison.contradictory { throw ExitCode(1) }
    }
}

/// A comparison as a person reads it in a terminal.
struct ComparisonSheet {
    let comparison: ReportComparison

    var text: String {
        let lines = comparison.ledgers.flatMap(lines) + missing
        let verdict =
            comparison.contradictory
            ? Style.red("✘ The reports contradict each other: the ledger has shown two histories.")
            : "\(Style.green("✔")) Both reports can be true."
        return (lines + [verdict]).joined(separator: "\n")
    }

    private var missing: [String] {
        comparison.onlyInFirst.map { "\($0): only in the first report".printable }
            + comparison.onlyInSecond.map { "\($0): only in the second report".printable }
    }

    private func lines(_ ledger: ReportComparison.Ledger) -> [String] {
        let growth = ledger.growth < 0 ? "\(ledger.growth)" : "+\(ledger.growth)"
        let sizes = "\(ledger.origin): \(ledger.sizes[0]) to \(ledger.sizes[1]) entries (\(growth))"
        return [Style.bold(sizes.printable)]
            + ledger.contradictions.map { conflict in
                Style.red(
                    "  two roots of \(conflict.size) entries: \(conflict.roots.joined(separator: ", "))".printable
                )
            }
            + ledger.newFindings.map { "  new finding: \(text($0))".printable }
            + ledger.goneFindings.map { "  no longer found: \(text($0))".printable }
            + ledger.centers.map { "  \($0.id): \(changes($0))".printable }
    }

    private func text(_ finding: ReportedLedger.Finding) -> String {
        "\(finding.index.map { "entry \($0): " } ?? "")\(finding.kind): \(finding.detail)"
    }

    private func changes(_ center: ReportComparison.Center) -> String {
        let figures = center.certificates.map { $0.map { Numerals(language: .en)($0) } ?? "not there" }
        let parts = [
            change("certificates", figures), change("authorized places", center.authorized.map(shown)),
            change("sessions", center.sessions.map(shown)),
        ]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    private func change(_ what: String, _ pair: [String]) -> String? {
        pair[0].hasSameBytes(as: pair[1]) ? nil : "\(what) \(pair[0]) to \(pair[1])"
    }

    private func shown(_ number: Int?) -> String { number.map { Numerals(language: .en)($0) } ?? "not there" }
}
