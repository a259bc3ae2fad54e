import GRDB

/// How far the last backup is behind: what would be lost if the machine were stolen now.
package struct BackupNotice: Sendable, Equatable {
    /// When the last backup was made, in seconds since 1970; nil where none was.
    package let last: Int64?

    /// How many certificates were signed since.
    package let certificates: Int

    /// The sessions with certificates that no backup holds, by identity; where an achievement needs no session, its
    /// `code/version`.
    package let sessions: [String]

    /// Whether there is someone to encrypt a backup to.
    package let hasRecipients: Bool

    /// Whether a backup is due.
    package var isDue: Bool { certificates > 0 }

    package init(last: Int64?, certificates: Int, sessions: [String], hasRecipients: Bool) {
        self.last = last
        self.certificates = certificates
        self.sessions = sessions
        self.hasRecipients = hasRecipients
    }
}

extension OfficeFile {
    package func backupNotice() throws -> BackupNotice {
        try database.read { db in
            let behind = try Row.fetchAll(
                db,
                sql: """
                    SELECT coalesce(session, achievement) AS session, signed - coalesce(certificates, 0) AS behind
                    FROM act JOIN (
                        SELECT act, COUNT(*) AS signed FROM certificate WHERE credential IS NOT NULL GROUP BY act
                    ) AS now ON now.act = act.id LEFT JOIN backedUp ON backedUp.act = act.id
                    WHERE signed > coalesce(certificates, 0) ORDER BY act.id
                    """
            )
            var sessions: [String] = []
            for row in behind where !sessions.contains(row["session"]) { sessions.append(row["session"]) }
            return BackupNotice(
                last: try Int64.fetchOne(db, sql: "SELECT MAX(time) FROM backup"),
                certificates: behind.reduce(0) { $0 + ($1["behind"] as Int) },
                sessions: sessions,
                hasRecipients: try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT * FROM recipient)") ?? false
            )
        }
    }
}
