import LedgerCore
import TransparencyLog

/// A ledger that was replayed, and in which nothing is out of order.
struct ReplayedLedger {
    let facts: RegistryMemory
    let state: LedgerState
    let size: Int

    /// Up to when it says how things stood: its newest entry, or its newest cosignature.
    let asOf: LedgerTime

    /// Whether the witnesses of the policy have signed its newest checkpoint.
    let isCountersigned: Bool

    /// - Throws: What is out of order, where anything is but a cosignature that is still to come.
    init(_ result: Replay.Result, place: String, anchors: TrustAnchors, at limit: LedgerTime?) throws {
        if let first = result.findings.first(where: { $0.kind != .notCountersigned }) {
            throw Failure(
                .unfinished,
                "\(place) is not in order, and nothing is taken from it: \(first); `sanad audit` says more"
            )
        }
        facts = result.auditor.registry.facts
        guard let state = facts.ledger() else { throw Failure(.unfinished, "\(place) has no genesis") }
        self.state = state
        size = result.auditor.size
        isCountersigned = result.findings.isEmpty
        let verdict = anchors.policy.check(result.note, origin: state.origin)
        let cosigned = verdict.signed?.cosignatures.map { LedgerTime(seconds: Int64($0.timestamp)) } ?? []
        let newest = cosigned.reduce(state.lastAdmitted, max)
        asOf = limit.map { min(newest, $0) } ?? newest
    }
}
