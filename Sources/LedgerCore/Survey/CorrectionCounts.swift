/// What was done to certificates and to rights after they were given, by month of ledger time.
package struct CorrectionCounts: Sendable, Codable, Equatable {
    private var counts: [Key: Int] = [:]

    package enum Act: String, Sendable, Hashable, Codable, CaseIterable {
        case superseded, revoked, suspended, reinstated
    }

    /// One kind of correction.
    package struct Kind: Sendable, Hashable, Codable {
        package let act: Act

        /// What it was done to.
        package let target: StatusStatement.TargetKind

        /// Nil for what another certificate took the place of.
        package let reason: StatusReason?
    }

    private struct Key: Sendable, Hashable, Codable {
        let month: Month
        let kind: Kind
    }

    package init() {}

    /// Counts the certificate whose place another has taken.
    mutating func countSuperseded(_ month: Month) {
        counts[Key(month: month, kind: Kind(act: .superseded, target: .credential, reason: nil)), default: 0] += 1
    }

    /// Counts each target of a statement; closing a session corrects nothing.
    mutating func count(_ status: StatusStatement, _ month: Month) {
        guard let act = Act(status.action) else { return }
        let key = Key(month: month, kind: Kind(act: act, target: status.kind, reason: status.reason))
        counts[key, default: 0] += status.targetCount
    }

    /// How many certificates were acted on in each month. What is done to a session or a key is not among them.
    package var certificatesByMonth: [Month: Int] {
        counts.reduce(into: [:]) { counts, count in
            if count.key.kind.target == .credential { counts[count.key.month, default: 0] += count.value }
        }
    }

    /// How often each kind was done, over all months.
    package var byKind: [Kind: Int] {
        counts.reduce(into: [:]) { $0[$1.key.kind, default: 0] += $1.value }
    }
}

extension CorrectionCounts.Act {
    fileprivate init?(_ action: StatusAction) {
        switch action {
        case .suspend: self = .suspended
        case .reinstate: self = .reinstated
        case .revoke: self = .revoked
        case .close: return nil
        }
    }
}

extension StatusStatement {
    fileprivate var targetCount: Int {
        switch target {
        case .credentials(let targets): targets.reduce(0) { $0 + $1.serials.count }
        case .others(_, let ids): ids.count
        }
    }
}
