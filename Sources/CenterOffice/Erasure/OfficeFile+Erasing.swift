package import Credentials
import Foundation
import GRDB

extension OfficeFile {
    /// Whether this office has a certificate, its own or a predecessor's, signed or not.
    package func has(_ number: CertificateNumber) throws -> Bool {
        try database.read { db in
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT * FROM certificate WHERE number = ?1)
                    OR EXISTS (SELECT * FROM inherited WHERE number = ?1)
                    """,
                arguments: [number.description]
            ) ?? false
        }
    }

    /// Destroys all that is personal in the office file under some numbers: names, dates, results and whatever else was
    /// disclosed, and the seed. What stays is what the ledger shows anyway.
    ///
    /// What is removed is overwritten in the file, in its journal, and by rebuilding the file. Erasing again does the
    /// same again.
    package func erase(_ erasures: [Erasure]) throws {
        guard !erasures.isEmpty else { return }
        try withOverwrittenJournal { db in
            try db.inTransaction {
                for erasure in erasures { try Self.erase(erasure, in: db) }
                return .commit
            }
            // Pages that SQLite moved rather than freed are not overwritten by secure_delete.
            try db.execute(sql: "VACUUM")
        }
    }

    /// Each table that holds something of a person has its line here.
    private static func erase(_ erasure: Erasure, in db: Database) throws {
        for table in ["certificate", "inherited"] {
            let credential = try Data.fetchOne(
                db,
                sql: "SELECT credential FROM \(table) WHERE number = ?",
                arguments: [erasure.number]
            )
            let impersonal = try credential.map { Data(try SDJWT(parsing: Array($0)).presenting([]).bytes) }
            try db.execute(
                sql: "UPDATE \(table) SET seed = NULL, credential = ? WHERE number = ?",
                arguments: [impersonal, erasure.number]
            )
        }
        try db.execute(sql: "DELETE FROM photo WHERE number = ?", arguments: [erasure.number])
        try db.execute(
            sql: "INSERT INTO erasure (number, day, reference) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING",
            arguments: [erasure.number, erasure.day, erasure.reference]
        )
    }

    /// Works with a journal that stays on the disk, alone with the file, and overwrites the journal in the end: it holds
    /// the pages as they were.
    private func withOverwrittenJournal(_ work: (Database) throws -> Void) throws {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = PERSIST")
            defer { leaveAlone(db) }
            try work(db)
            let journal = "\(path)-journal"
            if NewFile.exists(journal) { try Destruction.overwrite(journal) }
        }
    }

    /// The file is shared again from the next reading on.
    private func leaveAlone(_ db: Database) {
        do {
            try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL")
            _ = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM setting")
        } catch {
            // The connection keeps the file to itself until the process ends, and that is all.
            return
        }
    }
}
