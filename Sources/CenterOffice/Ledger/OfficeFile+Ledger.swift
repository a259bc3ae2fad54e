import Credentials
import Foundation
import GRDB
import LedgerCore
import TransparencyLog

// What an office has seen of the ledger. It reads every entry once, keeps those that its own certificates rest
// on, and holds the ledger to the hash of the last one.
extension OfficeFile {
    /// How many entries this office has seen.
    package var seenSize: Int {
        get throws { try database.read { try $0.setting(.seenSize).flatMap(Int.init) ?? 0 } }
    }

    /// Takes in the entries that follow those seen before.
    ///
    /// - Throws: `ledgerChanged` when they do not link to them.
    package func learn(_ entries: [[UInt8]]) throws {
        try database.write { db in
            var size = try db.setting(.seenSize).flatMap(Int.init) ?? 0
            var leaf = try db.setting(.seenLeaf)
            for bytes in entries {
                let entry = try Entry(parsing: bytes)
                let isLinked = leaf == nil ? entry.index == 0 : entry.previous.base64 == leaf
                guard entry.index == size, isLinked else { throw OfficeError.ledgerChanged(index: size) }
                try learn(entry, in: db)
                size += 1
                leaf = TreeHash.leaf(bytes).base64
            }
            try db.set(.seenSize, to: String(size))
            if let leaf { try db.set(.seenLeaf, to: leaf) }
        }
    }

    private func learn(_ entry: Entry, in db: Database) throws {
        // A refused entry may hold anything.
        guard let jws = try? CompactJWS(parsing: entry.statement) else { return }
        if jws.header.typ == StatementType.credential.rawValue {
            return try learnSerial(jws.payload.root, in: db)
        }
        guard let statement = try? LedgerCore.Statement(parsing: entry.statement), isOfUse(statement.content) else {
            return
        }
        try db.execute(
            sql: "INSERT INTO known (position, time, statement) VALUES (?, ?, ?)",
            arguments: [entry.index, entry.time.milliseconds, Data(entry.statement)]
        )
    }

    /// A serial of this center that the ledger holds is never dealt again, whatever this file remembers.
    private func learnSerial(_ payload: JSONValue, in db: Database) throws {
        guard let id = payload["id"]?.string, let text = id.split(separator: ":").last,
            let number = try? CertificateNumber(parsing: text), number.centerID == centerID
        else { return }
        let highest = try db.setting(.highestSerial).flatMap(Int.init) ?? 0
        if number.serial > highest { try db.set(.highestSerial, to: String(number.serial)) }
    }

    private func isOfUse(_ content: StatementContent) -> Bool {
        switch content {
        case .genesis, .transition, .confirmation, .achievement: true
        case .accreditation(let accreditation):
            accreditation.center.id == centerID || accreditation.center.id.hasSuffix("-AUTHORITY")
        case .session(let session): session.center == centerID
        case .status(let status): status.kind == .session
        case .credential, .recognition, .void, .snapshot: false
        }
    }

    /// What this office has seen so far.
    package var known: KnownLedger {
        get throws {
            let statements = try database.read { db in
                try Row.fetchAll(db, sql: "SELECT position, time, statement FROM known ORDER BY position")
                    .map { row in
                        KnownLedger.Known(
                            index: row["position"],
                            time: LedgerTime(milliseconds: row["time"]),
                            statement: try LedgerCore.Statement(parsing: Array(row["statement"] as Data))
                        )
                    }
            }
            return try KnownLedger(statements, centerID: centerID)
        }
    }
}
