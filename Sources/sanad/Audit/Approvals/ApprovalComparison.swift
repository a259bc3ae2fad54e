import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto

/// Holds the sessions of ledgers against what a ministry approved elsewhere.
///
/// A list of approvals speaks for the countries whose centers or sessions it names, and for no others.
struct ApprovalComparison {
    let approvals: [Approval]

    /// The ledgers' sessions, each ledger's in order.
    let ledgers: [(country: String, sessions: [SessionRecord])]

    /// What was found in the ledger at a place, by that place.
    private(set) var findings: [Int: [AuditFinding]] = [:]

    /// Approvals that no session answers to.
    private(set) var unused: [String] = []

    /// Countries of which the list says nothing.
    private(set) var silent: [String] = []

    private var covered: Set<[UInt8]> = []

    init(_ approvals: [Approval], _ ledgers: [(country: String, sessions: [SessionRecord])]) {
        self.approvals = approvals
        self.ledgers = ledgers
        for approval in approvals { compare(approval) }
        for place in ledgers.indices { nameUnapproved(place) }
    }

    private mutating func compare(_ approval: Approval) {
        var isUsed = false
        for (place, ledger) in ledgers.enumerated() {
            let sessions = ledger.sessions.filter(approval.covers)
            guard !sessions.isEmpty else { continue }
            isUsed = true
            covered.formUnion(sessions.map { Array($0.id.utf8) })
            compare(sessions, with: approval, at: place)
        }
        if !isUsed { unused.append("\(approval.words): approved for \(approval.approved) and never opened") }
    }

    private mutating func compare(_ sessions: [SessionRecord], with approval: Approval, at place: Int) {
        var (authorized, issued) = (0, 0)
        for session in sessions {
            authorized += session.authorized
            issued += session.seatsTaken
            guard max(authorized, issued) > approval.approved else { continue }
            findings[place, default: []].append(
                AuditFinding(
                    kind: .moreThanApproved,
                    index: session.index,
                    sentence: FindingSentence(
                        .moreThanApproved,
                        [
                            session.id, session.center, String(authorized), String(issued), approval.words,
                            String(approval.approved),
                        ]
                    ),
                    expected: String(approval.approved),
                    found: String(max(authorized, issued)),
                    since: session.time
                )
            )
        }
    }

    private mutating func nameUnapproved(_ place: Int) {
        let (country, sessions) = ledgers[place]
        let isNamed = sessions.contains { covered.contains(Array($0.id.utf8)) }
        guard isNamed || approvals.contains(where: { $0.isOf(country: country) }) else { return silent.append(country) }
        for session in sessions where !covered.contains(Array(session.id.utf8)) {
            findings[place, default: []].append(
                AuditFinding(
                    kind: .sessionNotApproved,
                    index: session.index,
                    sentence: FindingSentence(
                        .unapprovedSession,
                        [
                            session.id, session.center, session.achievement,
                            CivilDate(dayNumber: session.date).description, String(session.authorized),
                            String(session.seatsTaken),
                        ]
                    ),
                    since: session.time
                )
            )
        }
    }
}

extension Approval {
    /// Whether it is about a session.
    fileprivate func covers(_ session: SessionRecord) -> Bool {
        switch subject {
        case .session(let id): id.hasSameBytes(as: session.id)
        case .course(let center, let achievement, let date):
            center.hasSameBytes(as: session.center) && date.dayNumber == session.date
                && achievement.hasSameBytes(as: session.achievement)
        }
    }

    fileprivate func isOf(country: String) -> Bool {
        guard case .course(let center, _, _) = subject else { return false }
        return center.utf8.starts(with: "\(country)-".utf8)
    }

    /// What messages call it.
    fileprivate var words: String {
        let name =
            switch subject {
            case .session(let id): "session \(id)"
            case .course(let center, let achievement, let date): "\(center), \(achievement), \(date)"
            }
        return "row \(row) (\(reference.map { "\($0), " } ?? "")\(name))"
    }
}
