import Foundation
import LedgerCrypto
import LedgerStore
import TransparencyLog

extension Family {
    /// Proofs for places all over the tree, made from tiles as they are stored.
    static func proofs(_ stand: Stand) async throws -> [BenchRow] {
        let size = stand.effort.entries
        return try await proofs("", of: stand.ledger(size).directory, size: size, stand)
    }

    /// The same rows of any ledger of so many entries; their names end with `suffix`.
    static func proofs(
        _ suffix: String,
        of directory: String,
        size: Int,
        _ stand: Stand
    ) async throws -> [BenchRow] {
        let store = try LedgerStore(directory: directory, mode: .reader)
        defer { try? store.close() }
        let places = (0..<max(200, Int(stand.effort.limitSeconds * 2000))).map { $0 * 7919 % (size - 1) + 1 }
        return [
            try await proofs("inclusion proofs\(suffix)", stand, size, places) {
                InclusionProof.nodes(index: $0 - 1, size: size)
            } make: {
                try store.inclusionProof(index: $0 - 1, size: size) != nil
            },
            try await proofs("consistency proofs\(suffix)", stand, size, places) {
                ConsistencyProof.nodes(oldSize: $0, newSize: size)
            } make: {
                try store.consistencyProof(oldSize: $0, newSize: size) != nil
            },
        ]
    }

    private static func proofs(
        _ name: String,
        _ stand: Stand,
        _ size: Int,
        _ places: [Int],
        nodes: (Int) -> [TreeNode],
        make: (Int) throws -> Bool
    ) async throws -> BenchRow {
        let limit = try TileWork(
            places.map { place in Set(nodes(place).map { Tile(holding: $0, treeSize: size) }) },
            in: stand.folder
        )
        let count = Double(places.count)
        let turns = try await Turns.measure(runs: stand.effort.runs) {
            let watch = Stopwatch()
            try limit.run()
            return count / watch.seconds
        } value: {
            let watch = Stopwatch()
            for place in places {
                guard try make(place) else { throw BenchError("there is no proof for \(place)") }
            }
            return count / watch.seconds
        }
        return BenchRow(
            name,
            unit: "/s",
            against: "reading and hashing the tiles that it needs",
            better: .higher,
            turns
        )
    }
}

/// The least work that proofs need: each of their tiles is read from a plain file and hashed up to its root.
private struct TileWork {
    private let tiles: [Set<Tile>]
    private let file: FileHandle

    init(_ tiles: [Set<Tile>], in folder: String) throws {
        self.tiles = tiles
        let path = "\(folder)/tile"
        try Data(repeating: 7, count: Tile.fullWidth * TreeHash.byteCount).write(to: URL(filePath: path))
        file = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    func run() throws {
        let node = [UInt8](repeating: 1, count: 1 + 2 * TreeHash.byteCount)
        for tile in tiles.joined() {
            try file.seek(toOffset: 0)
            _ = try file.read(upToCount: tile.width * TreeHash.byteCount)
            for _ in 1..<max(2, tile.width) { _ = sha256(node) }
        }
    }
}
