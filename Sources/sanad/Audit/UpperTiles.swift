import LedgerCore
import TransparencyLog

/// The tiles above the leaves as a ledger shows them, beside those that its leaf hashes make.
struct UpperTiles {
    let reader: any LedgerReader

    /// The size of the checkpoint that is replayed.
    let treeSize: Int

    private var tiles = GrowingTiles()
    private var differences: [Difference] = []

    init(reader: any LedgerReader, treeSize: Int) {
        self.reader = reader
        self.treeSize = treeSize
    }

    /// A hash that is not the one over the leaf hashes below it.
    private struct Difference {
        let tile: Tile

        /// The entries that it stands for.
        let entries: ClosedRange<Int>
        let shown: TreeHash
        let made: TreeHash
    }

    /// Takes the next leaf hashes, as the tiles of level 0 have them.
    mutating func append(_ leaves: [TreeHash]) async throws {
        for content in tiles.append(leaves) where content.tile.level > 0 { try await compare(content) }
        guard tiles.size == treeSize else { return }
        for content in tiles.partialTiles where content.tile.level > 0 { try await compare(content) }
    }

    private mutating func compare(_ made: TileContent) async throws {
        let tile = made.tile
        let shown = try await reader.tile(tile)
        for (place, pair) in zip(shown, made.hashes).enumerated() where pair.0 != pair.1 {
            let span = 1 << (8 * tile.level)
            let first = (tile.index * Tile.fullWidth + place) * span
            differences.append(
                Difference(tile: tile, entries: first...(first + span - 1), shown: pair.0, made: pair.1)
            )
        }
    }

    /// The tiles that were changed, each at the first entry that it stands for; not those above an entry or a leaf hash
    /// that is `known` to have been changed.
    func findings(beside known: [AuditFinding]) -> [AuditFinding] {
        let changed = known.filter { [.alteredTile, .alteredEntry].contains($0.kind) }.compactMap(\.index)
        return differences.filter { difference in !changed.contains(where: difference.entries.contains) }.map {
            AuditFinding(
                kind: .alteredTile,
                index: $0.entries.lowerBound,
                detail: """
                    \($0.tile.path) holds \($0.shown) for the entries \($0.entries.lowerBound) to \
                    \($0.entries.upperBound), whose leaf hashes give \($0.made)
                    """
            )
        }
    }
}
