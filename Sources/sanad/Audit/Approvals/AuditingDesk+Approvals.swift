import CenterOffice
import LedgerCore

extension AuditingDesk {
    /// Adds to the audits what differs from approvals that were given elsewhere.
    ///
    /// Of a ledger that was read at several places the first one is compared.
    func compare(_ approvals: [Approval], _ audits: inout [LedgerAudit]) throws {
        let places = audits.indices.filter { place in
            !audits[..<place].contains { $0.ledger.origin == audits[place].ledger.origin }
        }
        let ledgers = places.map { place in
            let facts = audits[place].ledger.facts
            return (country: facts.ledger()?.country ?? "", sessions: facts.allSessions())
        }
        let comparison = ApprovalComparison(approvals, ledgers)
        for (place, audit) in places.enumerated() { audits[audit].add(comparison.findings[place] ?? []) }
        guard let first = places.first else { return }
        for text in comparison.unused { audits[first].note(text) }
        for country in comparison.silent { audits[first].note("the approvals say nothing about \(country)") }
    }
}
