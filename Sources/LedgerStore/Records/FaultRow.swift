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

    /// The first faults, at most so many, that are open or that are closed.
    static func first(_ limit: Int, areOpen: Bool, _ database: Database) throws -> [FaultRecord] {
        try database.all(
            "SELECT \(columns) FROM fault WHERE (closedBy IS NULL) = ? ORDER BY position LIMIT ?",
            [areOpen, limit],
            record
        )
    }

    /// Every fault, closed ones too.
    static func all(_ database: Database) throws -> [FaultRecord] {
        try database.all("SELECT \(columns) FROM fault ORDER BY position", [], record)
    }

    /// The indexes of those that were closed when there were `size` entries.
    static func closed(below size: Int, _ database: Database) throws -> [Int] {
        try database.all("SELECT position FROM fault WHERE closedBy < ? ORDER BY position", [size]) { try $0.int(0) }
    }

    /// The first fault that stood open when there were `size` entries.
    static func firstOpen(below size: Int, _ database: Database) throws -> FaultRecord? {
        try database.first(
            """
            SELECT \(columns) FROM fault WHERE position < ? AND (closedBy IS NULL OR closedBy >= ?)
            ORDER BY position LIMIT 1
            """,
            [size, size],
            record
        )
    }

    static func closed(by range: Range<Int>, _ database: Database) throws -> [FaultRecord] {
        try database.all(
            "SELECT \(columns) FROM fault WHERE closedBy >= ? AND closedBy < ? ORDER BY position",
            [range.lowerBound, range.upperBound],
            record
        )
    }

    static func openCount(_ database: Database) throws -> Int {
        try database.first("SELECT COUNT(*) FROM fault WHERE closedBy IS NULL") { try $0.int(0) } ?? 0
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
