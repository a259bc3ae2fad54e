import Credentials
package import LedgerCore
import LedgerCrypto

/// A change of status of many certificates of one center, in as many statements as it takes.
package struct StatusAct: Sendable {
    package let center: String
    package let serials: [Int]
    package let action: StatusAction
    package let reason: StatusReason

    package init(center: String, serials: [Int], action: StatusAction, reason: StatusReason) {
        self.center = center
        self.serials = serials
        self.action = action
        self.reason = reason
    }

    /// The statements, of so many certificates each at most; where there are several, one `act` joins them.
    package func drafts(
        atMost most: Int = StatusStatement.maximumTargets,
        _ stamp: () -> StatementStamp
    ) -> [StatementDraft] {
        let act = uuidURN(random: randomBytes(16))
        return stride(from: 0, to: serials.count, by: most).map { start in
            let part = Array(serials[start..<min(start + most, serials.count)])
            let draft = StatementDraft.status(stamp(), center: center, serials: part, action: action, reason: reason)
            guard serials.count > most, case .object(let members) = draft.payload else { return draft }
            return StatementDraft(.status, .object(members + [("act", .string(act))]))
        }
    }

    /// Reads serials and ranges of them, as in `1,4-9`, and sorts them; nil for anything else.
    package static func serials(_ text: String) -> [Int]? {
        var serials: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let bounds = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
            guard (1...2).contains(bounds.count), let first = bounds[0], let last = bounds[bounds.count - 1],
                first <= last, CertificateNumber.serials.contains(first), last - first < 1_000_000,
                CertificateNumber.serials.contains(last)
            else { return nil }
            serials.formUnion(first...last)
        }
        return serials.sorted()
    }
}
