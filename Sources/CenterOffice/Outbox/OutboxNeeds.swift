import Credentials
import GRDB
import LedgerCore

/// Finds out what a statement of the outbox has to wait for.
///
/// A certificate needs its session, and the certificate that it replaces with the changes of that one's status: once
/// the session is over, only what is suspended for correction can be replaced. A change of status needs what it changes,
/// and comes after the changes before it. A change of a session, its close above all, comes after every certificate
/// that was signed in that session before. What is in the ledger already is nothing to wait for.
struct OutboxNeeds {
    private let position: Int64
    private let db: Database

    init(of position: Int64, in db: Database) {
        self.position = position
        self.db = db
    }

    func note(_ statement: LedgerCore.Statement) throws {
        switch statement.content {
        case .credential(let credential):
            if let session = credential.session { try need("identity = ?", session) }
            if let replaced = credential.supersedes {
                try need("identity = ?", replaced)
                try need(
                    """
                    position IN (
                        SELECT outbox FROM correctionTarget
                        WHERE serial = (SELECT serial FROM outbox WHERE identity = ?)
                    )
                    """,
                    replaced,
                    isHard: false
                )
            }
        case .status(let status):
            try noteTarget(status.target)
            try need("type = ?", StatementType.status.rawValue, isHard: false)
        default: break
        }
    }

    private func noteTarget(_ target: StatusStatement.Target) throws {
        switch target {
        case .credentials(let centers):
            let own = try db.setting(.center)
            for (center, serials) in centers where center == own {
                for serial in serials { try need("serial = ?", serial) }
            }
        case .others(.session, let sessions):
            for session in sessions {
                try need("identity = ?", session)
                try need("session = ? AND type = '\(StatementType.credential.rawValue)'", session, isHard: false)
            }
        case .others: break
        }
    }

    /// Needs those statements before this one that are not in the ledger yet.
    private func need(_ condition: String, _ value: any DatabaseValueConvertible, isHard: Bool = true) throws {
        try db.execute(
            sql: """
                INSERT INTO outboxNeed SELECT ?, position, ? FROM outbox
                WHERE position < ? AND entry IS NULL AND isReplaced = 0 AND \(condition)
                ON CONFLICT DO NOTHING
                """,
            arguments: StatementArguments([position, isHard ? 1 : 0, position, value])
        )
    }
}
