import Foundation
import GRDB
import TransparencyLog

/// A tile in its row, which holds as much of it as there is.
enum TileRow {
    /// The tile as it is served; nil while the tree has not that much of it.
    static func bytes(_ tile: Tile, in database: Database) throws -> [UInt8]? {
        let bytes = try database.first(
            "SELECT substr(hashes, 1, ?) FROM tile WHERE level = ? AND position = ?",
            [tile.width * TreeHash.byteCount, tile.level, tile.index]
        ) { try $0.bytes(0) }
        return bytes.flatMap { $0.count == tile.width * TreeHash.byteCount ? $0 : nil }
    }

    static func hashes(_ tile: Tile, in database: Database) throws -> [TreeHash] {
        guard let bytes = try bytes(tile, in: database) else {
            throw LedgerStoreError.damaged(Damage(place: tile.path, reason: "the tile is missing or too short"))
        }
        return try tile.hashes(in: bytes)
    }

    static func put(_ content: TileContent, into database: Database) throws {
        let sql = """
            INSERT INTO tile (level, position, hashes) VALUES (?, ?, ?)
            ON CONFLICT (level, position) DO UPDATE SET hashes = excluded.hashes
            """
        try database.run(sql, [content.tile.level, content.tile.index, Data(content.bytes)])
    }
}
