import Foundation
import GRDB
import LedgerCore
import TransparencyLog

/// How far a ledger has come: the part of its state that every batch changes, kept apart from the document that holds
/// the whole state as it was when anything else of it changed last.
///
/// Four lines: the number of entries, the last leaf hash in base64, and the ledger times, in milliseconds since 1970,
/// of the last admitted entry and of the last one that is no snapshot.
enum ProgressRow {
    private static let kind = "progress"

    /// Brings a state that was read from its document up to date. Without a row the document is.
    static func update(_ ledger: inout LedgerState, in database: Database) throws {
        let sql = "SELECT document FROM record WHERE kind = ? AND key = ''"
        guard let document = try database.first(sql, [kind], { try $0.bytes(0) }) else { return }
        let lines = String(decoding: document, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[4].isEmpty, let size = Int(lines[0]),
            let lastLeaf = TreeHash(base64: String(lines[1])), let lastAdmitted = Int64(lines[2]),
            let lastNonSnapshot = Int64(lines[3])
        else {
            throw LedgerStoreError.damaged(Damage(place: "the ledger's state", reason: "its progress is not readable"))
        }
        ledger.size = size
        ledger.lastLeaf = lastLeaf
        ledger.lastAdmitted = LedgerTime(milliseconds: lastAdmitted)
        ledger.lastNonSnapshot = LedgerTime(milliseconds: lastNonSnapshot)
    }

    static func put(_ ledger: LedgerState, in database: Database) throws {
        let lines = """
            \(ledger.size)
            \(ledger.lastLeaf.base64)
            \(ledger.lastAdmitted.milliseconds)
            \(ledger.lastNonSnapshot.milliseconds)

            """
        try RecordRow.put(Data(lines.utf8), kind: kind, key: "", in: database)
    }
}
