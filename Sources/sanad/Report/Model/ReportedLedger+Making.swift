import Credentials
import LedgerCore
import LedgerCrypto
import TransparencyLog

extension ReportedLedger {
    /// - Throws: What reading the replayed facts throws.
    init(
        _ audit: LedgerAudit,
        among audits: [LedgerAudit],
        anchors: TrustAnchors,
        at time: LedgerTime
    ) throws {
        let (ledger, survey) = (audit.ledger, audit.survey)
        let signed = audit.signedCheckpoints(among: audits, policy: anchors.policy)
        origin = ledger.head.checkpoint.origin
        country = survey.country
        place = ledger.sight.provenance.place
        size = ledger.result.auditor.size
        root = ledger.result.auditor.root.base64
        first = survey.first?.description
        last = survey.last?.description
        checkpoints = signed.map(Signed.init)
        countersigned = audit.countersigned.map(Signed.init)
        awaiting = audit.awaiting.map { Awaiting(entries: $0.count, since: $0.since?.description) }
        findings = audit.findings.map(Finding.init)
        contradictions = ledger.conflicts.map(Contradiction.init)
        notes = audit.notes
        oddities = survey.oddities.map { oddity in
            ReportedOddity(oddity, centerName: survey.centers[oddity.center]?.names ?? Names(en: oddity.center))
        }
        figures = LedgerFigures(
            survey,
            rights: try survey.rights(in: ledger.facts, at: time),
            cosigned: signed.compactMap { checkpoint in
                checkpoint.othersTime(than: survey.origin).map { (checkpoint.checkpoint.size, $0) }
            }
        )
    }
}

/// What is counted while a ledger is replayed.
extension LedgerSurvey: ReplayObserver {}

extension LedgerAudit {
    /// What was counted; nothing where nobody counted.
    var survey: LedgerSurvey { observer as? LedgerSurvey ?? LedgerSurvey() }

    /// The checkpoints of this ledger that its log signed: those that were shown, and those that the other ledgers'
    /// snapshots bear. None where the ledger contradicts itself: it is not known then which ones are of this tree.
    fileprivate func signedCheckpoints(among audits: [LedgerAudit], policy: TrustPolicy) -> [VerifiedCheckpoint] {
        guard ledger.conflicts.isEmpty else { return [] }
        let borne = audits.filter { $0.ledger.origin != ledger.origin }
            .flatMap { $0.ledger.result.auditor.peerCheckpoints.map(\.seen) }
            .filter { $0.checkpoint.isOf(origin: ledger.origin) && $0.checkpoint.size <= ledger.result.auditor.size }
            .compactMap { policy.check($0.note, origin: ledger.origin).signed }
        let all = ledger.result.auditor.review.confirmed.compactMap(\.signed) + borne
        return all.sorted { $0.checkpoint.size < $1.checkpoint.size }.reduce(into: []) { found, checkpoint in
            if !found.contains(checkpoint) { found.append(checkpoint) }
        }
    }
}

extension VerifiedCheckpoint {
    /// When the policy's quorum had signed; without one, when the first other country had.
    fileprivate func othersTime(than origin: String) -> LedgerTime? {
        let others = cosignatures.filter { !$0.witness.key.name.hasSameBytes(as: "\(origin)/witness") }
        return (quorumTime ?? others.map(\.timestamp).min()).map { LedgerTime(seconds: Int64($0)) }
    }
}

extension ReportedLedger.Signed {
    fileprivate init(_ checkpoint: VerifiedCheckpoint) {
        size = checkpoint.checkpoint.size
        root = checkpoint.checkpoint.root.base64
        at = checkpoint.quorumTime.map { LedgerTime(seconds: Int64($0)).description }
        by = checkpoint.cosignatures.map(\.witness.name)
    }
}

extension ReportedLedger.Contradiction {
    fileprivate init(_ conflict: CheckpointConflict) {
        smaller = Shown(conflict.smaller)
        larger = Shown(conflict.larger)
    }
}

extension ReportedLedger.Contradiction.Shown {
    fileprivate init(_ seen: SeenCheckpoint) {
        size = seen.checkpoint.size
        root = seen.checkpoint.root.base64
        place = seen.place
    }
}

extension ReportedLedger.Finding {
    fileprivate init(_ finding: AuditFinding) {
        kind = finding.kind.rawValue
        index = finding.index
        detail = finding.detail
        sentence = finding.sentence
        rule = finding.rule?.rawValue
        expected = finding.expected
        found = finding.found
        since = finding.since?.description
    }
}
