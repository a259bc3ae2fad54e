import GRDB
import LedgerCore

/// A fault's record in its row.
enum FaultRow {
    static func open(in range: ClosedRange<Int>, _ database: Database) throws -> [FaultRecord] {
        try database.all(
            "SELECT \(columns) FROM fault WHERE position BETWEEN ? AND ? AND closedBy IS NULL ORDER BY position",
            [range.lowerBound, range.upperBound],
            record
        )
    }

    /// Every fault, closed ones too.
    static func all(_ database: Database) throws -> [FaultRecord] {
        try database.all("SELECT \(columns) FROM fault ORDER BY position", [], record)
    }

    static func closed(_ database: Database) throws -> [Int] {
        try database.all("SELECT position FROM fault WHERE closedBy IS NOT NULL ORDER BY position") { try $0.int(0) }
    }

    static func put(_ record: FaultRecord, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO fault (\(columns)) VALUES (?, ?, ?, ?, ?, ?)",
            [
                record.index, record.leafHash, record.time.milliseconds, record.code.rawValue, record.detail,
                record.closedBy,
            ]
        )
    }

    private static let columns = "position, leafHash, time, code, detail, closedBy"

    private static func record(_ row: Row) throws -> FaultRecord {
        let index = try row.int(0)
        let code = try row.text(3)
        guard let refusal = RefusalCode(rawValue: code) else {
            throw LedgerStoreError.damaged(
                Damage(place: "fault of entry \(index)", reason: "\(code) is no refusal's code")
            )
        }
        return FaultRecord(
            stored: index,
            leafHash: try row.text(1),
            time: LedgerTime(milliseconds: try row.decode(Int64.self, atIndex: 2)),
            code: refusal,
            detail: try row.text(4),
            closedBy: try row.optionalInt(5)
        )
    }
}
