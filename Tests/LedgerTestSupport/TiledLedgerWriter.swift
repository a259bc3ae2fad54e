package import Foundation
package import TransparencyLog

/// Writes a folder of tiles as a log serves them.
package struct TiledLedgerWriter {
    package let folder: URL

    package init(folder: URL) { self.folder = folder }

    package func write(_ entries: [[UInt8]], leaves: [TreeHash], checkpoint: SignedNote) throws {
        for start in stride(from: 0, to: entries.count, by: Tile.fullWidth) {
            let bundle = entries[start..<min(start + Tile.fullWidth, entries.count)]
            let path = EntryBundle.path(index: start / Tile.fullWidth, width: bundle.count)
            try write(EntryBundle.encode(bundle), to: path)
        }
        var edge = TileEdge()
        for tile in edge.append(leaves) { try write(tile.bytes, to: tile.tile.path) }
        try write(checkpoint.bytes, to: "checkpoint")
    }

    package func write(_ bytes: [UInt8], to path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
}
