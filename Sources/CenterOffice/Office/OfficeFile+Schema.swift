import GRDB

extension OfficeFile {
    /// Rows of `certificate` are never deleted: each holds its serial for good.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("create") { db in
            try db.create(table: "setting", options: .strict) { table in
                table.primaryKey("name", .text)
                table.column("value", .text).notNull()
            }
            try db.create(table: "known", options: .strict) { table in
                table.primaryKey("position", .integer)
                table.column("time", .integer).notNull()
                table.column("statement", .blob).notNull()
            }
            try db.create(table: "act", options: .strict) { table in
                table.primaryKey("id", .integer)
                table.column("digest", .blob).notNull().unique()
                table.column("session", .text)
                table.column("achievement", .text).notNull()
                table.column("validFrom", .text).notNull()
                table.column("validUntil", .text)
            }
            try db.create(table: "certificate", options: .strict) { table in
                table.primaryKey("serial", .integer)
                table.column("act", .integer).notNull().references("act")
                table.column("rosterRow", .integer).notNull()
                table.column("number", .text).notNull().unique()
                table.column("seed", .blob)
                table.column("credential", .blob)
                table.column("refusal", .text)
                table.column("position", .integer)
                table.column("proof", .text)
                table.uniqueKey(["act", "rosterRow"])
            }
        }
        migrator.registerMigration("signed") { db in
            try db.create(table: "signed", options: .strict) { table in
                table.primaryKey("identity", .text)
                table.column("content", .blob).notNull()
            }
        }
        migrator.registerMigration("outbox", migrate: createOutbox)
        migrator.registerMigration("backup", migrate: createBackup)
        migrator.registerMigration("erasure", migrate: createErasure)
        migrator.registerMigration("corrections", migrate: createCorrections)
        migrator.registerMigration("photos", migrate: createPhotos)
        migrator.registerMigration("predecessors", migrate: createPredecessors)
        migrator.registerMigration("lockouts", migrate: createLockouts)
        migrator.registerMigration("addressLocks", migrate: createAddressLocks)
        return migrator
    }
}
