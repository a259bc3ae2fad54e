import GRDB

extension OfficeFile {
    /// Whether every row of an order has its certificate, so that no more is signed for it.
    func isSigned(_ order: IssuingOrder) throws -> Bool {
        try database.read { db in
            guard let act = try act(of: order, in: db) else { return false }
            let unfinished = "SELECT * FROM certificate WHERE act = ? AND (credential IS NULL OR refusal IS NOT NULL)"
            return try Row.fetchOne(db, sql: unfinished, arguments: [act.id]) == nil
        }
    }

    /// - Throws: `impossible` where this office's own session was refused by the ledger.
    package func checkNotRefused(_ session: String) throws {
        guard let item = try outboxItem(session), case .refused(let code, let detail) = item.state else { return }
        throw OfficeError.impossible(
            "the ledger refused the session \(session) (\(code): \(detail)); open another one, or run "
                + "`sanad submit --office OFFICE --retry` when the cause is gone"
        )
    }
}
