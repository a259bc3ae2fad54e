import GRDB
import TransparencyLog

/// A signed checkpoint in its row.
enum CheckpointRow {
    static func latest(in database: Database) throws -> SignedNote? {
        try database.first("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1") { try SignedNote($0.text(0)) }
    }

    static func at(size: Int, in database: Database) throws -> SignedNote? {
        try database.first("SELECT note FROM checkpoint WHERE size = ?", [size]) { try SignedNote($0.text(0)) }
    }

    /// The newest one that the witnesses vouch for whom the daemon's policy asks for.
    static func countersigned(in database: Database) throws -> SignedNote? {
        let sql = "SELECT note FROM checkpoint WHERE isCountersigned ORDER BY size DESC LIMIT 1"
        return try database.first(sql) { try SignedNote($0.text(0)) }
    }

    static func insert(_ note: SignedNote, size: Int, into database: Database) throws {
        try database.run("INSERT INTO checkpoint (size, note) VALUES (?, ?)", [size, note.description])
    }

    /// Puts a note in place of the one of the same size.
    static func replace(_ note: SignedNote, size: Int, in database: Database) throws {
        try database.run("UPDATE checkpoint SET note = ? WHERE size = ?", [note.description, size])
    }

    static func setCountersigned(size: Int, in database: Database) throws {
        try database.run("UPDATE checkpoint SET isCountersigned = 1 WHERE size = ?", [size])
    }
}
