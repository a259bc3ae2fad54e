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
    /// - Throws: `ledgerChanged` when they do not link to them, `otherCountry` when they found another country's ledger;
    ///   then nothing of them is taken in.
    package func learn(_ entries: [[UInt8]]) throws {
        try database.write { db in
            var size = try db.setting(.seenSize).flatMap(Int.init) ?? 0
            var leaf = try db.setting(.seenLeaf)
            for bytes in entries {
                let entry = try Entry(parsing: bytes)
                let isLinked = leaf == nil ? entry.index == 0 : entry.previous.base64 == leaf
                guard entry.index == size, isLinked else { throw OfficeError.ledgerChanged(index: size) }
                try learn(entry, in: db)
                try db.noteLedgerTime(entry.time)
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
            return try learnSerial(jws.payload.root, entry: entry.index, in: db)
        }
        guard let statement = try? LedgerCore.Statement(parsing: entry.statement), isOfUse(statement.content) else {
            return
        }
        if case .genesis(let genesis) = statement.content, !centerID.hasPrefix("\(genesis.country)-") {
            throw OfficeError.otherCountry(genesis.country, center: centerID)
        }
        try db.execute(
            sql: "INSERT INTO known (position, time, statement) VALUES (?, ?, ?)",
            arguments: [entry.index, entry.time.milliseconds, Data(entry.statement)]
        )
    }

    /// A serial of this center that the ledger holds is never dealt again, whatever this file remembers.
    private func learnSerial(_ payload: JSONValue, entry: Int, in db: Database) throws {
        guard let id = payload["id"]?.string, let text = id.split(separator: ":").last,
            let number = try? CertificateNumber(parsing: text), number.centerID == centerID
        else { return }
        try noteLost(number, entry: entry, in: db)
        let highest = try db.setting(.highestSerial).flatMap(Int.init) ?? 0
        if number.serial > highest { try db.set(.highestSerial, to: String(number.serial)) }
    }

    private func isOfUse(_ content: StatementContent) -> Bool {
        switch content {
        case .genesis, .transition, .confirmation, .achievement: true
        case .accreditation(let accreditation):
            accreditation.center.id == centerID || accreditation.center.id.hasSuffix("-AUTHORITY")
        case .session(let session): session.center == centerID
        case .status(let status): status.kind == .session || concernsOwnCertificates(status)
        case .credential, .recognition, .void, .snapshot: false
        }
    }

    private func concernsOwnCertificates(_ status: StatusStatement) -> Bool {
        guard case .credentials(let targets) = status.target else { return false }
        return targets.contains { $0.center == centerID }
    }

    /// What this office has seen so far, and what it has signed since.
    package var known: KnownLedger {
        get throws {
            try database.read { db in
                try KnownLedger(
                    seenStatements(in: db),
                    queued: queuedStatements(in: db),
                    predecessors: predecessorStatements(in: db),
                    centerID: centerID
                )
            }
        }
    }

    private func seenStatements(in db: Database) throws -> [KnownLedger.Known] {
        try Row.fetchAll(db, sql: "SELECT position, time, statement FROM known ORDER BY position").map { row in
            KnownLedger.Known(
                index: row["position"],
                time: LedgerTime(milliseconds: row["time"]),
                statement: try LedgerCore.Statement(parsing: Array(row["statement"] as Data))
            )
        }
    }

    /// What waits, and what the ledger has taken since its entries were read last.
    private func queuedStatements(in db: Database) throws -> [LedgerCore.Statement] {
        let seen = try db.setting(.seenSize).flatMap(Int.init) ?? 0
        return try Data.fetchAll(
            db,
            sql: """
                SELECT statement FROM outbox WHERE type IN (?, ?) AND refusal IS NULL AND (entry IS NULL OR entry >= ?)
                ORDER BY position
                """,
            arguments: [StatementType.session.rawValue, StatementType.status.rawValue, seen]
        ).map { try LedgerCore.Statement(parsing: Array($0)) }
    }
}
