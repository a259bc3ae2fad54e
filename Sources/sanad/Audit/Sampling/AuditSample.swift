import ArgumentParser
import Foundation
import LedgerCore

/// `sanad audit sample`
struct AuditSample: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Draw certificates by the ledger's own root, for their centers to open.",
        discussion: """
            An auditor who checks papers at the centers takes those that are drawn here: neither auditor nor center \
            chooses them, and anybody draws the same.

            The ledger is replayed. The draw is by its newest checkpoint that the policy's witnesses vouch for: the \
            certificates below its size that the rules admitted, whatever became of them, are counted from 0 in the \
            order of their entries; M is how many. For counter = 0, 1, 2 … d = SHA-256(root || counter), the counter \
            in eight bytes, big-endian; x is the first eight bytes of d as a number. Where x ≥ 2^64 − (2^64 mod M) it \
            is passed over, else certificate x mod M is drawn, unless it was drawn before. With --center only that \
            center's are counted. Which root is taken follows from the time of the draw: agree on that beforehand.

            EXAMPLES
              sanad audit sample --count 50 https://bd.sanad.example https://jp.sanad.example --keys Keys
              sanad audit sample --count 10 --center BD-TTC014 https://bd.sanad.example --keys Keys --csv > drawn.csv

            EXIT CODES
              0  drawn
              3  a ledger could not be read to its end, or no checkpoint of it is vouched for
              64 wrong usage · 65 a policy or certificate that cannot be read · 74 a file that cannot be read
            """
    )

    @Argument(help: ArgumentHelp("Ledgers, as for sanad audit.", valueName: "ledger"))
    var ledgers: [String]

    @OptionGroup var trust: TrustOptions

    @Option(help: "How many certificates to draw from each ledger.")
    var count: Int

    @Option(help: ArgumentHelp("Draw among the certificates of this center.", valueName: "id"))
    var center: String?

    @Flag(help: "Print the result as JSON.")
    var json = false

    @Flag(help: "Print the result as CSV.")
    var csv = false

    func validate() throws {
        guard count > 0 else { throw ValidationError("--count is a number from 1 on.") }
        guard !(json && csv) else { throw ValidationError("Either --json or --csv.") }
    }

    func run() async throws {
        let anchors = try trust.anchors()
        let places = try LedgerPlaces(named: ledgers, trust: trust, policy: anchors.policy)
        var desk = AuditingDesk(anchors: anchors, places: places, until: nil, now: .now)
        desk.observer = CredentialList(center: center)
        let audits = try await desk.audit()
        for audit in audits where !audit.findings.isEmpty {
            let count = audit.findings.count
            let place = audit.ledger.sight.provenance.place
            Terminal.note("\(place) has \(count == 1 ? "a finding" : "\(count) findings"): see sanad audit".printable)
        }
        let drawn = try audits.map { try DrawnLedger($0, count: count) }
        if json {
            try printReadableJSON(["ledgers": drawn])
        } else if csv {
            print((["ledger,entry,number,center,session"] + drawn.flatMap(\.rows)).joined(separator: "\n"))
        } else {
            print(drawn.map(Self.text).joined(separator: "\n"))
        }
    }

    private static func text(_ ledger: DrawnLedger) -> String {
        let head = "\(ledger.origin): \(ledger.drawn.count) of \(ledger.certificates) certificates"
        let lines = ledger.drawn.map { drawn in
            let entry = "entry \(drawn.entry)".padded(toColumns: 16)
            let number = drawn.number.padded(toColumns: 28)
            return "  \(entry)\(number)\(drawn.center.padded(toColumns: 20))\(drawn.session ?? "")".printable
        }
        return (["\(head), drawn by the root \(ledger.root) of \(ledger.size) entries".printable] + lines)
            .joined(separator: "\n")
    }
}
