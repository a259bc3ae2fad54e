import GRDB

extension OfficeFile {
    /// For whom backups are encrypted, which were made, and what a restored file must mind.
    static func createBackup(_ db: Database) throws {
        try db.create(table: "recipient", options: .strict) { table in
            table.primaryKey("name", .text)
            table.column("certificate", .blob).notNull().unique()
        }
        try db.create(table: "backup", options: .strict) { table in
            table.primaryKey("id", .integer)
            // In seconds since 1970.
            table.column("time", .integer).notNull()
            table.column("file", .text).notNull()
        }
        // How many certificates of each act the last backup holds.
        try db.create(table: "backedUp", options: .strict) { table in
            table.primaryKey("act", .integer).references("act")
            table.column("certificates", .integer).notNull()
        }
        // One row, in a restored file only. Without a floor, the ledger was not read since.
        try db.create(table: "recovery", options: .strict) { table in
            table.primaryKey("id", .integer).check { $0 == 1 }
            table.column("backedUpAt", .integer).notNull()
            table.column("restoredAt", .integer).notNull()
            table.column("highestKnown", .integer).notNull()
            table.column("floor", .integer)
        }
        // Certificates that the ledger has of this center, and this restored file not.
        try db.create(table: "lost", options: .strict) { table in
            table.primaryKey("serial", .integer)
            table.column("number", .text).notNull()
            table.column("entry", .integer).notNull()
        }
    }
}
