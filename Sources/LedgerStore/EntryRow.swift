import Foundation
import GRDB
import LedgerCore
import TransparencyLog

/// An entry in its row.
enum EntryRow {
    static func insert(
        _ bytes: [UInt8],
        at place: EntryPlace,
        content: TreeHash?,
        into database: Database
    ) throws {
        try database.run(
            "INSERT INTO entry (position, time, leafHash, content, bytes) VALUES (?, ?, ?, ?, ?)",
            [
                place.index, place.time.milliseconds, Data(place.leafHash.bytes), content.map { Data($0.bytes) },
                Data(bytes),
            ]
        )
    }

    static func count(in database: Database) throws -> Int {
        try database.first("SELECT MAX(position) FROM entry") { try $0.optionalInt(0) }.flatMap { $0 }.map { $0 + 1 }
            ?? 0
    }

    static func bytes(at index: Int, in database: Database) throws -> [UInt8]? {
        try database.first("SELECT bytes FROM entry WHERE position = ?", [index]) { try $0.bytes(0) }
    }

    /// The first four lines of an entry.
    static func head(at index: Int, in database: Database) throws -> [UInt8]? {
        let sql = "SELECT substr(bytes, 1, 256) FROM entry WHERE position = ?"
        guard let start = try database.first(sql, [index], { try $0.bytes(0) }) else { return nil }
        guard let head = head(of: start) else {
            throw LedgerStoreError.damaged(Damage(place: "entry \(index)", reason: "it has not five lines"))
        }
        return head
    }

    /// The first four lines, with their ends; nil when there are not so many.
    static func head(of bytes: [UInt8]) -> [UInt8]? {
        var lines = 0
        let end = bytes.firstIndex { byte in
            if byte == 0x0A { lines += 1 }
            return lines == 4
        }
        return end.map { Array(bytes[...$0]) }
    }

    static func bytes(in range: Range<Int>, _ database: Database) throws -> [[UInt8]] {
        try database.all(
            "SELECT bytes FROM entry WHERE position >= ? AND position < ? ORDER BY position",
            [range.lowerBound, range.upperBound]
        ) { try $0.bytes(0) }
    }

    /// Hands over the stored rows of a range, in order: index, leaf hash, bytes.
    static func each(
        in range: Range<Int>,
        _ database: Database,
        _ body: (Int, TreeHash?, [UInt8]) throws -> Void
    ) throws {
        try database.each(
            "SELECT position, leafHash, bytes FROM entry WHERE position >= ? AND position < ? ORDER BY position",
            [range.lowerBound, range.upperBound]
        ) { row in try body(row.int(0), TreeHash(row.bytes(1)), row.bytes(2)) }
    }

    /// The place of an entry that was admitted with this content; nil when it holds another.
    static func place(at index: Int, content: TreeHash, in database: Database) throws -> EntryPlace? {
        let sql = "SELECT position, time, leafHash FROM entry WHERE position = ? AND content = ?"
        return try database.first(sql, [index, Data(content.bytes)], place)
    }

    static func place(at index: Int, in database: Database) throws -> EntryPlace? {
        try database.first("SELECT position, time, leafHash FROM entry WHERE position = ?", [index], place)
    }

    private static func place(_ row: Row) throws -> EntryPlace {
        let index = try row.int(0)
        guard let leafHash = TreeHash(try row.bytes(2)) else {
            throw LedgerStoreError.damaged(Damage(place: "entry \(index)", reason: "its stored hash is no hash"))
        }
        let time = LedgerTime(milliseconds: try row.decode(Int64.self, atIndex: 1))
        return EntryPlace(index: index, time: time, leafHash: leafHash)
    }
}
