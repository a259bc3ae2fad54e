import GRDB
import LedgerCore

/// A credential's record in its row.
enum CredentialRow {
    static func find(center: String, serial: Int, in database: Database) throws -> CredentialRecord? {
        try database.first(
            "SELECT \(columns) FROM credential WHERE center = ? AND serial = ?",
            [center, serial],
            record
        )
    }

    static func find(center: String, serials: Range<Int>, in database: Database) throws -> [CredentialRecord] {
        try database.all(
            "SELECT \(columns) FROM credential WHERE center = ? AND serial >= ? AND serial < ? ORDER BY serial",
            [center, serials.lowerBound, serials.upperBound],
            record
        )
    }

    static func highestSerial(center: String, in database: Database) throws -> Int? {
        try database.first("SELECT MAX(serial) FROM credential WHERE center = ?", [center]) { try $0.optionalInt(0) }
            .flatMap { $0 }
    }

    /// The centers that have a credential, found by stepping over each one's: all of
    /// them would be read otherwise.
    static func centers(in database: Database) throws -> [String] {
        var centers: [String] = []
        let sql = "SELECT center FROM credential WHERE center > ? ORDER BY center LIMIT 1"
        while let next = try database.first(sql, [centers.last ?? ""], { try $0.text(0) }) { centers.append(next) }
        return centers
    }

    static func put(_ record: CredentialRecord, in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO credential (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [
                record.center, record.serial, record.number, record.index, record.time.milliseconds, record.signer,
                record.session, EventsColumn.text(record.events),
            ]
        )
    }

    private static let columns = "center, serial, number, position, time, signer, session, events"

    private static func record(_ row: Row) throws -> CredentialRecord {
        CredentialRecord(
            center: try row.text(0),
            serial: try row.int(1),
            number: try row.text(2),
            index: try row.int(3),
            time: LedgerTime(milliseconds: try row.decode(Int64.self, atIndex: 4)),
            signer: try row.text(5),
            session: try row.optionalText(6),
            events: try EventsColumn.events(row.optionalText(7))
        )
    }
}
