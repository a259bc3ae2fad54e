import Foundation
import GRDB

// Proofs that a log, this one or another, signed two histories.
extension LedgerStore {
    /// The most that are kept of one log: the first ones, which say all that is to be said.
    package static let mostContradictions = 16

    /// Keeps a proof, unless it is there or there are enough of the same log.
    ///
    /// - Returns: Whether it is new, and now durable.
    /// - Throws: Nothing was changed, unless it is `outcomeUnknown`.
    @discardableResult
    package func keepContradiction(_ document: [UInt8], of origin: String) throws -> Bool {
        try write { appending in
            let known = try Self.contradictions(of: origin, in: appending.database)
            guard known.count < Self.mostContradictions, !known.contains(document) else { return false }
            try appending.database.run(
                "INSERT INTO contradiction (origin, document) VALUES (?, ?)",
                [origin, Data(document)]
            )
            appending.hasChangedElse = true
            return true
        }
    }

    /// Everything that is kept, oldest first of each log.
    package func contradictions() throws -> [[UInt8]] {
        try pool.read { database in
            try database.all("SELECT document FROM contradiction ORDER BY origin, rowid") { try $0.bytes(0) }
        }
    }

    private static func contradictions(of origin: String, in database: Database) throws -> [[UInt8]] {
        try database.all("SELECT document FROM contradiction WHERE origin = ?", [origin]) { try $0.bytes(0) }
    }
}
