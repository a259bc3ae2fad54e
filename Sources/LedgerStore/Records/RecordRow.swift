import Foundation
import GRDB

/// A document in its row.
enum RecordRow {
    /// Writes a document, in place of the one that is there: the row and its index entry stay where they are.
    static func put(_ document: Data, kind: String, key: String, in database: Database) throws {
        let sql = """
            INSERT INTO record (kind, key, document) VALUES (?, ?, ?)
            ON CONFLICT (kind, key) DO UPDATE SET document = excluded.document
            """
        try database.run(sql, [kind, key, document])
    }
}
