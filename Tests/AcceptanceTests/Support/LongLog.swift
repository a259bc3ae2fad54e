import Foundation
import LedgerCore
import LedgerTestSupport
import TransparencyLog

/// A ledger of any length in a folder of tiles, written bundle by bundle: its entries are in order, and no rules are
/// run on them.
struct LongLog {
    let folder: URL
    private let country: Country
    private var tiles = TileEdge()
    private var previous: TreeHash

    init(of country: Country, in folder: URL) {
        self.country = country
        self.folder = folder
        previous = Entry.linkBeforeFirst(origin: country.origin)
    }

    /// Writes `count` entries, most of them sessions, and the checkpoint over them.
    ///
    /// - Precondition: Nothing was written before.
    mutating func write(_ count: Int, beside peer: Country) throws {
        let time = LedgerTime.now
        var (statements, _) = try country.sample.foundation(centers: country.centers, at: time)
        statements[0] = try country.sample.genesis(at: time, peers: [peer.peer])
        var tree = TreeEdge()
        for start in stride(from: 0, to: count, by: Tile.fullWidth) {
            var entries: [[UInt8]] = []
            for index in start..<min(start + Tile.fullWidth, count) {
                let statement = index < statements.count ? statements[index] : try country.sessions(1)[0]
                let entry = Entry(index: index, time: time, previous: previous, statement: statement)
                previous = entry.leafHash
                tree.append(leaf: previous)
                entries.append(entry.bytes)
            }
            let path = EntryBundle.path(index: start / Tile.fullWidth, width: entries.count)
            try folder.write(EntryBundle.encode(entries[...]), to: path)
            for tile in tiles.append(entries.map { .leaf($0) }) { try folder.write(tile.bytes, to: tile.tile.path) }
        }
        let note = try country.sample.log.sign(Checkpoint(origin: country.origin, size: count, root: tree.root))
        try folder.write(note.bytes, to: "checkpoint")
    }

    /// Serves the folder at the country's address.
    func serve() throws -> RunningProgram {
        try RunningProgram(
            "python3",
            ["-m", "http.server", String(country.port), "--bind", "127.0.0.1", "--directory", folder.filePath],
            named: "tiles",
            in: country.folder
        )
    }
}
