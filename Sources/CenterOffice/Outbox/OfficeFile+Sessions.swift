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

    /// How many certificates this office signed in a session, but for those that the ledger refused.
    package func certifiedCount(inSession session: String) throws -> Int {
        try database.read { db in
            try Int.fetchOne(
                db,
                sql: """
                    SELECT COUNT(*) FROM certificate JOIN act ON act.id = certificate.act
                    LEFT JOIN outbox USING (serial)
                    WHERE act.session = ? AND outbox.position IS NOT NULL
                    AND (outbox.entry IS NOT NULL OR outbox.refusal IS NULL)
                    """,
                arguments: [session]
            ) ?? 0
        }
    }

    /// - Throws: `impossible` where this office's own session was refused by the ledger.
    package func checkNotRefused(_ session: String) throws {
        guard let item = try outboxItem(session), case .refused(let code, let detail) = item.state else { return }
        throw OfficeError.impossible(OfficeWords.refusedSession(session, code, detail))
    }
}
