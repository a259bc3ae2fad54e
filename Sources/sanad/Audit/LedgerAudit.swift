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

    init(_ ledger: ReadLedger) {
        self.ledger = ledger
        findings = ledger.result.findings
        let known = ledger.result.auditor.review.conflicts
        for conflict in ledger.conflicts where !known.contains(conflict) { add("\(conflict)") }
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

    /// Adds a contradiction of checkpoints that came to light beside the replay.
    mutating func add(_ conflict: CheckpointConflict) {
        guard !isKnown(conflict) else { return }
        ledger.conflicts.append(conflict)
        add("\(conflict)")
    }

    /// Adds a contradiction that a daemon keeps as evidence.
    mutating func add(_ kept: KeptEvidence) {
        guard let conflict = kept.conflict, !isKnown(conflict) else { return }
        add("\(kept.contradiction), as \(kept.place) can prove")
    }

    mutating func note(_ text: String) { notes.append(text) }

    private func isKnown(_ conflict: CheckpointConflict) -> Bool {
        ledger.conflicts.contains {
            $0.smaller.checkpoint == conflict.smaller.checkpoint && $0.larger.checkpoint == conflict.larger.checkpoint
        }
    }

    private mutating func add(_ contradiction: String) {
        findings.append(AuditFinding(kind: .contradictingCheckpoints, index: nil, detail: contradiction))
    }
}
