import LedgerCore
import TransparencyLog

/// The tiles above the leaves as a ledger shows them, beside those that its leaf hashes make.
struct UpperTiles {
    let reader: any LedgerReader

    /// The tiles over the roots of the full tiles of level 0: each is one level further up in the ledger's tree.
    private var tiles = GrowingTiles()
    private var differences: [Difference] = []

    init(reader: any LedgerReader) { self.reader = reader }

    /// A hash that is not the one over the leaf hashes below it.
    private struct Difference {
        let tile: Tile

        /// The entries that it stands for.
        let entries: ClosedRange<Int>
        let shown: TreeHash
        let made: TreeHash
    }

    /// Takes the roots of the next full tiles of level 0, as the ledger shows these.
    mutating func append(_ roots: [TreeHash]) async throws {
        for content in tiles.append(roots) { try await compare(content) }
    }

    /// Looks at the tiles that are not full, once all others have been.
    mutating func finish() async throws {
        for content in tiles.partialTiles { try await compare(content) }
    }

    private mutating func compare(_ made: TileContent) async throws {
        let tile = Tile(level: made.tile.level + 1, index: made.tile.index, width: made.tile.width)
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
    func findings(beside known: [AuditFinding], since time: LedgerTime?) -> [AuditFinding] {
        let changed = known.filter { [.alteredTile, .alteredEntry].contains($0.kind) }.compactMap(\.index)
        return differences.filter { difference in !changed.contains(where: difference.entries.contains) }.map {
            AuditFinding(
                kind: .alteredTile,
                index: $0.entries.lowerBound,
                detail: """
                    \($0.tile.path) holds \($0.shown) for the entries \($0.entries.lowerBound) to \
                    \($0.entries.upperBound), whose leaf hashes give \($0.made)
                    """,
                expected: $0.made.base64,
                found: $0.shown.base64,
                since: time
            )
        }
    }
}
