package import LedgerCore
package import TransparencyLog

/// What a ledger said to one statement.
package enum SubmissionAnswer: Sendable, Equatable {
    /// It is in the ledger, now or since before.
    case placed(Placement)

    /// The rules refuse it, or its form does.
    case refused(code: String, detail: String)

    /// The ledger takes nothing now: try again after so many seconds.
    case busy(retryAfter: Int, detail: String)

    /// Where a statement stands, with its receipt. Nothing of it is checked.
    package struct Placement: Sendable, Equatable {
        package let index: Int
        package let leafHash: TreeHash
        package let time: LedgerTime
        package let treeSize: Int
        /// A tlog-proof, as text.
        package let proof: String
        /// Whether the ledger had it before.
        package let isDuplicate: Bool
    }
}
