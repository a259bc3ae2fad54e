import GRDB
package import LedgerCore

/// The wrong passphrases that were given for a role's key.
package struct WrongTries: Equatable, Sendable {
    /// How many, since the last right one.
    package let count: Int

    /// Until when no other is tried, in seconds since 1970.
    package let lockedUntil: Int64

    package init(count: Int, lockedUntil: Int64) {
        self.count = count
        self.lockedUntil = lockedUntil
    }
}

// Wrong passphrases are remembered: starting the program anew gives nobody more tries.
extension OfficeFile {
    static func createLockouts(_ db: Database) throws {
        try db.create(table: "wrongTries", options: .strict) { table in
            table.primaryKey("role", .text)
            table.column("tries", .integer).notNull()
            table.column("lockedUntil", .integer).notNull()
        }
    }

    /// Nil where none was wrong since the last right one.
    package func wrongTries(for role: KeyRole) throws -> WrongTries? {
        try database.read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM wrongTries WHERE role = ?", arguments: [role.rawValue]).map {
                row in
                WrongTries(count: row["tries"], lockedUntil: row["lockedUntil"])
            }
        }
    }

    /// Keeps what was tried for a role; nil once the right passphrase was given. It is on the disk when this returns.
    package func remember(_ tries: WrongTries?, for role: KeyRole) throws {
        try database.write { db in
            guard let tries else {
                return try db.execute(sql: "DELETE FROM wrongTries WHERE role = ?", arguments: [role.rawValue])
            }
            try db.execute(
                sql: """
                    INSERT INTO wrongTries (role, tries, lockedUntil) VALUES (?, ?, ?)
                    ON CONFLICT (role) DO UPDATE SET tries = excluded.tries, lockedUntil = excluded.lockedUntil
                    """,
                arguments: [role.rawValue, tries.count, tries.lockedUntil]
            )
        }
    }
}
