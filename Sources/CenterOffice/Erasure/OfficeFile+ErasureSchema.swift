import GRDB

extension OfficeFile {
    /// What was erased, and what a predecessor left; no row of `erasure` says of whom it is.
    static func createErasure(_ db: Database) throws {
        try db.create(table: "erasure", options: .strict) { table in
            table.primaryKey("number", .text)
            table.column("day", .text).notNull()
            table.column("reference", .text)
        }
        try db.create(table: "inherited", options: .strict) { table in
            table.primaryKey("number", .text)
            table.column("center", .text).notNull()
            table.column("session", .text)
            table.column("achievement", .text).notNull()
            table.column("seed", .blob)
            table.column("credential", .blob).notNull()
            table.column("entry", .integer)
            table.column("proof", .text)
        }
    }
}
