import GRDB
import LedgerCore

/// A session's record in its row.
enum SessionRow {
    static func find(_ id: String, in database: Database) throws -> SessionRecord? {
        try database.first("SELECT \(columns) FROM session WHERE id = ?", [id], record)
    }

    /// Writes a session; of one that is there only what can change.
    static func put(_ record: SessionRecord, in database: Database) throws {
        try database.run(
            """
            INSERT INTO session (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET seatsTaken = excluded.seatsTaken, events = excluded.events
            """,
            [
                record.id, record.index, record.time.milliseconds, record.signer, record.staffCode, record.center,
                record.achievement, record.date, record.closes, record.authorized, record.isBackfill,
                record.seatsTaken, EventsColumn.text(record.events),
            ]
        )
    }

    private static let columns = """
        id, position, time, signer, staffCode, center, achievement, date, closes, authorized, isBackfill, seatsTaken, \
        events
        """

    private static func record(_ row: Row) throws -> SessionRecord {
        SessionRecord(
            stored: try row.text(0),
            index: try row.int(1),
            time: LedgerTime(milliseconds: try row.decode(Int64.self, atIndex: 2)),
            signer: try row.text(3),
            staffCode: try row.text(4),
            center: try row.text(5),
            achievement: try row.text(6),
            date: try row.int(7),
            closes: try row.int(8),
            authorized: try row.int(9),
            isBackfill: try row.int(10) != 0,
            seatsTaken: try row.int(11),
            events: try EventsColumn.events(row.optionalText(12))
        )
    }
}
