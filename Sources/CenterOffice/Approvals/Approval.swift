package import Credentials

/// What a ministry approved, somewhere else than in the ledger: so many places in a session, or in a center's courses on
/// a day.
package struct Approval: Sendable, Equatable {
    /// As a spreadsheet counts: the header is row 1.
    package let row: Int
    package let subject: Subject
    package let approved: Int

    /// What the ministry calls its approval.
    package let reference: String?

    package enum Subject: Sendable, Hashable {
        /// A session by its identity.
        case session(String)
        /// All sessions of a center for an achievement, as `code/version`, that begin on a day.
        case course(center: String, achievement: String, date: CivilDate)
    }
}

/// A file of approvals that cannot be taken as it is.
package struct ApprovalsRejected: Error, Equatable, Sendable, CustomStringConvertible {
    package let mistakes: [RosterMistake]

    package var description: String {
        let count = mistakes.count == 1 ? "1 mistake" : "\(mistakes.count) mistakes"
        return "the approvals have \(count)\n" + mistakes.map { "  \($0)" }.joined(separator: "\n")
    }
}
