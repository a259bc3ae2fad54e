import Foundation
import GRDB
package import TransparencyLog

// What this ledger's witness signed of other ledgers. It lies beside the ledger and not beside the
// copies: a copy that is lost can be fetched again, what was promised about it cannot.
extension LedgerStore {
    /// The newest checkpoint of another ledger that this one's witness cosigned, with the cosignature.
    package func cosigned(_ origin: String) throws -> SignedNote? {
        try pool.read { try CosignedRow.find(origin, in: $0)?.note }
    }

    /// Everything that this ledger's witness cosigned last, one checkpoint a ledger.
    package func allCosigned() throws -> [SignedNote] {
        try pool.read { database in
            try database.all("SELECT note FROM cosigned ORDER BY origin") { try SignedNote($0.text(0)) }
        }
    }

    /// Notes what the witness is about to hand out, if the last one was of the size that is expected.
    ///
    /// Comparing and storing are one: of two requests that rest on the same size one fails.
    ///
    /// - Returns: Nil when it is stored and durable; else the size of the last one, 0 without any.
    /// - Throws: Nothing was changed, unless it is `outcomeUnknown`.
    package func noteCosigned(_ note: SignedNote, after expectedSize: Int) throws -> Int? {
        let checkpoint = try Checkpoint(text: note.text)
        return try write { appending in
            let last = try CosignedRow.find(checkpoint.origin, in: appending.database)?.size ?? 0
            guard last == expectedSize, checkpoint.size >= last else { return last }
            try writeFaults.around(.checkpoint) {
                try CosignedRow.put(note, checkpoint, into: appending.database)
            }
            appending.hasChangedElse = true
            return nil
        }
    }
}

/// A checkpoint of another ledger in its row.
private enum CosignedRow {
    static func find(_ origin: String, in database: Database) throws -> (size: Int, note: SignedNote)? {
        try database.first("SELECT size, note FROM cosigned WHERE origin = ?", [origin]) {
            (try $0.int(0), try SignedNote($0.text(1)))
        }
    }

    static func put(_ note: SignedNote, _ checkpoint: Checkpoint, into database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO cosigned (origin, size, note) VALUES (?, ?, ?)",
            [checkpoint.origin, checkpoint.size, note.description]
        )
    }
}
