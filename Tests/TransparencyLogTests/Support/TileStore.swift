import Testing
import TransparencyLog

/// A log's tiles by their path, as bytes.
struct TileStore {
    private(set) var files: [String: [UInt8]] = [:]

    mutating func write(_ tiles: [TileContent]) {
        for content in tiles { files[content.tile.path] = content.bytes }
    }

    func read(_ tile: Tile) throws -> [TreeHash] {
        try tile.hashes(in: #require(files[tile.path], "\(tile.path) was not written"))
    }
}
