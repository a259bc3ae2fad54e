import LedgerCore
import TransparencyLog

/// What the audit of one ledger found.
struct LedgerAudit {
    private(set) var ledger: ReadLedger
    private(set) var findings: [AuditFinding]

    /// What is worth knowing and is no finding.
    private(set) var notes: [String] = []

    /// What proves that the ledger contradicts itself.
    var contradictions: [Contradiction] = []

    /// The copies that it was compared with, and up to which size.
    private(set) var copies: [(place: String, size: Int)] = []

    init(_ ledger: ReadLedger) {
        self.ledger = ledger
        findings = ledger.result.findings
        let known = ledger.result.auditor.review.conflicts
        for conflict in ledger.conflicts where !known.contains(conflict) { addFinding(of: conflict) }
        if ledger.result.isHashesOnly {
            notes.append("hashes alone were checked: no statement's signature, and none of the rules")
        }
        for (seen, reason) in ledger.result.auditor.review.refused {
            notes.append(
                "the checkpoint of \(seen.checkpoint.size) entries at \(seen.place) counts for nothing: \(reason)"
            )
        }
    }

    /// The largest checkpoint of the ledger that the policy's witnesses vouch for.
    var countersigned: VerifiedCheckpoint? { ledger.result.auditor.review.countersigned }

    /// The entries for which their word is still to come, and since when.
    var awaiting: (count: Int, since: LedgerTime?)? { ledger.isSigned ? ledger.result.auditor.awaiting : nil }

    /// What looked on while the ledger was replayed, as it was in the end.
    var observer: (any ReplayObserver)? { ledger.result.observer }

    /// Adds a contradiction of checkpoints that came to light beside the replay.
    mutating func add(_ conflict: CheckpointConflict) {
        guard !isKnown(conflict) else { return }
        ledger.conflicts.append(conflict)
        addFinding(of: conflict)
    }

    /// Adds a contradiction that a daemon keeps as evidence.
    mutating func add(_ kept: KeptEvidence) {
        guard let conflict = kept.conflict, !isKnown(conflict) else { return }
        let auditor = ledger.result.auditor
        let proven = auditor.finding(of: conflict)
        findings.append(
            AuditFinding(
                kind: proven.kind,
                index: nil,
                sentence: FindingSentence(.provenHistories, ["\(kept.contradiction)", kept.place]),
                expected: proven.expected,
                found: proven.found,
                since: proven.since
            )
        )
    }

    /// Adds what a comparison with a copy found.
    mutating func add(_ differences: [AuditFinding], comparedWith copy: LedgerSight, upTo size: Int) {
        copies.append((copy.provenance.place, size))
        findings += differences
    }

    /// Adds what a comparison with something else than the ledger found.
    mutating func add(_ more: [AuditFinding]) { findings += more }

    mutating func note(_ text: String) { notes.append(text) }

    private func isKnown(_ conflict: CheckpointConflict) -> Bool {
        ledger.conflicts.contains {
            $0.smaller.checkpoint == conflict.smaller.checkpoint && $0.larger.checkpoint == conflict.larger.checkpoint
        }
    }

    private mutating func addFinding(of conflict: CheckpointConflict) {
        findings.append(ledger.result.auditor.finding(of: conflict))
    }
}
