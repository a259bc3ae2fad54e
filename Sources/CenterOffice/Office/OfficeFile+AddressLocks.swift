import GRDB
package import LedgerCore

/// A lock against one computer of the office's network, after wrong passphrases for a role's key.
package struct AddressLock: Equatable, Sendable {
    package let role: KeyRole

    /// The computer's address in the network.
    package let address: String
    package let tries: WrongTries

    package init(_ role: KeyRole, _ address: String, _ tries: WrongTries) {
        self.role = role
        self.address = address
        self.tries = tries
    }
}

// Starting the program anew ends no lock. An address is kept as long as its lock runs, and no longer.
extension OfficeFile {
    static func createAddressLocks(_ db: Database) throws {
        try db.create(table: "addressLock", options: .strict) { table in
            table.column("role", .text).notNull()
            table.column("address", .text).notNull()
            table.column("tries", .integer).notNull()
            table.column("lockedUntil", .integer).notNull()
            table.primaryKey(["role", "address"])
        }
    }

    package func addressLocks() throws -> [AddressLock] {
        try database.read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM addressLock").compactMap { row in
                let tries = WrongTries(count: row["tries"], lockedUntil: row["lockedUntil"])
                return KeyRole(rawValue: row["role"]).map { AddressLock($0, row["address"], tries) }
            }
        }
    }

    /// Keeps a lock; it is on the disk when this returns.
    package func remember(_ lock: AddressLock) throws {
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT INTO addressLock (role, address, tries, lockedUntil) VALUES (?, ?, ?, ?)
                    ON CONFLICT (role, address) DO UPDATE SET tries = excluded.tries, lockedUntil = excluded.lockedUntil
                    """,
                arguments: [lock.role.rawValue, lock.address, lock.tries.count, lock.tries.lockedUntil]
            )
        }
    }

    /// Forgets the locks that have run out, and those that a clock made that was wrong then.
    ///
    /// - Parameters:
    ///   - time: Now, in seconds since 1970.
    ///   - longest: The longest that a lock can run, in seconds.
    /// - Throws: What writing the office file throws.
    package func forgetAddressLocks(at time: Int64, longest: Int64) throws {
        try database.write { db in
            try db.execute(
                sql: "DELETE FROM addressLock WHERE lockedUntil <= ? OR lockedUntil > ?",
                arguments: [time, time + longest]
            )
        }
    }
}
