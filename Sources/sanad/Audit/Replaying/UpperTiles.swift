import LedgerCore
import TransparencyLog

/// The tiles above the leaves as a ledger shows them, beside those that its leaf hashes make.
struct UpperTiles {
    let reader: any LedgerReader

    /// Whether tiles that are not there are noted.
    let goesOnPastGaps: Bool

    /// The tiles that are not there.
    private(set) var lacks: [Lack] = []

    /// Whether a hash below is not known, so that nothing above can be made from there on.
    private var isCut = false

    /// The tiles over the roots of the full tiles of level 0: each is one level further up in the ledger's tree.
    private var tiles = GrowingTiles()
    private var differences: [Difference] = []

    init(reader: any LedgerReader, goesOnPastGaps: Bool = false) {
        self.reader = reader
        self.goesOnPastGaps = goesOnPastGaps
    }

    /// A hash that is not the one over the leaf hashes below it.
    private struct Difference {
        let tile: Tile

        /// The entries that it stands for.
        let entries: ClosedRange<Int>
        let shown: TreeHash
        let made: TreeHash

        var sentence: FindingSentence {
            let range = [String(entries.lowerBound), String(entries.upperBound)]
            return FindingSentence(.otherNode, [tile.path, shown.description] + range + [made.description])
        }
    }

    /// Takes the roots of the next full tiles of level 0, as the ledger shows these; nil for one that is not known.
    mutating func append(_ roots: [TreeHash?]) async throws {
        let known = roots.prefix { $0 != nil }.compactMap(\.self)
        guard !isCut else { return }
        isCut = known.count < roots.count
        for content in tiles.append(known) { try await compare(content) }
    }

    /// Looks at the tiles that are not full, once all others have been.
    mutating func finish() async throws {
        guard !isCut else { return }
        for content in tiles.partialTiles { try await compare(content) }
    }

    private mutating func compare(_ made: TileContent) async throws {
        let tile = Tile(level: made.tile.level + 1, index: made.tile.index, width: made.tile.width)
        let span = 1 << (8 * tile.level)
        let start = tile.index * Tile.fullWidth * span
        let shown: [TreeHash]
        do {
            shown = try await reader.tile(tile)
        } catch {
            guard goesOnPastGaps, let part = UnreadablePart(error, at: reader.name) else { throw error }
            lacks.append(Lack(part, hashesOver: start..<start + tile.width * span))
            return
        }
        for (place, pair) in zip(shown, made.hashes).enumerated() where pair.0 != pair.1 {
            let first = start + place * span
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
                sentence: $0.sentence,
                expected: $0.made.base64,
                found: $0.shown.base64,
                since: time
            )
        }
    }
}
