import LedgerCore
import TransparencyLog

/// The result of an audit as a person reads it in a terminal.
struct AuditSheet {
    let audit: LedgerAudit

    /// The time up to which entries were judged; nil for all.
    let until: LedgerTime?

    var text: String { (facts + notes + verdict).joined(separator: "\n") }

    /// What two countries' ledgers say in a recognition.
    static func row(_ recognition: RecognitionAgreement) -> String {
        let mark = recognition.isInForce ? Style.green("✔") : Style.yellow("!")
        return "\(mark) \(recognition.sentence(.en).printable)"
    }

    private var facts: [String] {
        let head = audit.ledger.head.checkpoint
        return [
            row("Ledger", head.origin), row("Read at", audit.ledger.sight.provenance.place),
            row("Entries", String(audit.ledger.result.auditor.size)), row("Root", head.root.base64),
            row("Vouched by", vouching),
        ] + audit.copies.map { row("Copy", "\($0.place), the same for \($0.size) entries but for what is named") }
            + (audit.awaiting.map { [row("", waiting($0))] } ?? [])
    }

    private func row(_ label: String, _ value: String) -> String {
        Style.bold(label) + "".padded(toColumns: 12 - label.displayWidth) + value.printable
    }

    private var vouching: String {
        guard let countersigned = audit.countersigned else { return "nobody whom the policy asks for" }
        let names = countersigned.cosignatures.map(\.witness.name).joined(separator: ", ")
        guard let time = countersigned.quorumTime else {
            return names.isEmpty ? "the country itself; the policy asks for nobody else" : names
        }
        return "\(names), for the first \(countersigned.checkpoint.size) entries (\(LedgerTime(seconds: Int64(time))))"
    }

    private func waiting(_ awaiting: (count: Int, since: LedgerTime?)) -> String {
        let entries = awaiting.count == 1 ? "1 entry" : "\(awaiting.count) entries"
        return "not yet countersigned: \(entries)" + (awaiting.since.map { " since \($0)" } ?? "")
    }

    private var notes: [String] { audit.notes.map { "\(Style.yellow("!")) \($0.printable)" } }

    private var verdict: [String] {
        guard !audit.findings.isEmpty else { return ["\(Style.green("✔")) \(clean)"] }
        let count = audit.findings.count
        return [Style.red("✘ \(count) finding\(count == 1 ? "" : "s"):")]
            + audit.findings.flatMap(lines)
    }

    private func lines(of finding: AuditFinding) -> [String] {
        let since = finding.since.map { " (since \($0))" } ?? ""
        return ["  \("\(finding)".printable)", Style.dim("    \(finding.meaning)\(since)")]
    }

    private var clean: String {
        guard !audit.ledger.result.isHashesOnly else {
            return
                "Nothing found in chain, leaf hashes, tiles, root and checkpoint signatures. Nothing else was checked."
        }
        guard let until else { return "Nothing found: every entry, signature and rule is in order." }
        return "Nothing found up to \(until); what came later was hashed and not judged."
    }
}
