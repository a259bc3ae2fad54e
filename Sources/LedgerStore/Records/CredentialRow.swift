import GRDB
import LedgerCore

/// A credential's record in its row.
enum CredentialRow {
    static func find(center: String, serial: Int, in database: Database) throws -> CredentialRecord? {
        try database.first(selection, [center, serial], record)
    }

    static func find(center: String, serials: Range<Int>, in database: Database) throws -> [CredentialRecord] {
        try database.all(
            "SELECT \(columns) FROM credential WHERE center = ? AND serial >= ? AND serial < ? ORDER BY serial",
            [center, serials.lowerBound, serials.upperBound],
            record
        )
    }

    /// Those that have events, or of whose signer or session `isInDoubt` says so, in order; nil where no credential has
    /// one of the serials below a size. Only their rows are read whole.
    static func find(
        center: String,
        serials: Range<Int>,
        below size: Int,
        in database: Database,
        where isInDoubt: (_ signer: String, _ session: String?) throws -> Bool
    ) throws -> [CredentialRecord]? {
        let sql = """
            SELECT serial, signer, session, events IS NOT NULL FROM credential \
            WHERE center = ? AND serial >= ? AND serial < ? AND position < ? ORDER BY serial
            """
        let found: [Int?] = try database.all(sql, [center, serials.lowerBound, serials.upperBound, size]) { row in
            let isFound = try row.int(3) != 0 || isInDoubt(row.text(1), row.optionalText(2))
            return isFound ? try row.int(0) : nil
        }
        guard !found.isEmpty else { return nil }
        return try found.compactMap { try $0.flatMap { try find(center: center, serial: $0, in: database) } }
    }

    static func serials(inSessions sessions: Set<String>, of center: String, in database: Database) throws -> [Int] {
        let sql = "SELECT serial, session FROM credential WHERE center = ? AND session IS NOT NULL"
        let found: [Int?] = try database.all(sql, [center]) { row in
            try sessions.contains(row.text(1)) ? row.int(0) : nil
        }
        return found.compactMap(\.self)
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
            replacement,
            [
                record.center, record.serial, record.number, record.index, record.time.milliseconds, record.signer,
                record.session, EventsColumn.text(record.events),
            ]
        )
    }

    // Put together once: an entry's record is written by the one, and looked for by the other.
    private static let replacement = "INSERT OR REPLACE INTO credential (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    private static let selection = "SELECT \(columns) FROM credential WHERE center = ? AND serial = ?"

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
