import LedgerCore

/// When a ledger takes its next snapshot: as often as its operator wants, and as the rules allow.
struct SnapshotSchedule: Sendable {
    /// How long after one snapshot the next is due.
    let interval: Duration

    enum Turn: Equatable {
        case due
        case notBefore(LedgerTime)
        /// No certificate has a status yet.
        case awaitingCertificate
        /// After seven days without an entry the next one is the authority's.
        case awaitingAuthority
        /// After 30 days of nothing but snapshots the next one waits for something to state.
        case awaitingEntry
    }

    private static let day: Int64 = 86_400_000

    /// What is to be done at a time. `hasCertificates` is asked for while there is no snapshot yet.
    func turn(
        _ ledger: LedgerState,
        at now: LedgerTime,
        hasCertificates: @autoclosure () throws -> Bool
    ) rethrows -> Turn {
        if let last = ledger.lastSnapshot {
            let next = LedgerTime(milliseconds: last.milliseconds + interval.components.seconds * 1000)
            guard now >= next else { return .notBefore(next) }
        } else {
            guard try hasCertificates() else { return .awaitingCertificate }
        }
        guard now.milliseconds - ledger.lastAdmitted.milliseconds <= 7 * Self.day else { return .awaitingAuthority }
        guard now.milliseconds - ledger.lastNonSnapshot.milliseconds <= 30 * Self.day else { return .awaitingEntry }
        return .due
    }
}
