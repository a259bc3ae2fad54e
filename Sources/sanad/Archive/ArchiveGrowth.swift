import LedgerCore
import TransparencyLog

/// Fetches what an archive lacks, round after round. Each round is shown to be part of the signed tree before any of it
/// is written.
struct ArchiveGrowth {
    let reader: any LedgerReader

    /// The checkpoint up to which the archive is to be whole, under its log's signature.
    let goal: Checkpoint

    private(set) var folder: ArchiveFolder
    private(set) var files = 0
    private var tree: ShownTree

    /// The entries of a round: whole bundles.
    private static let share = 4 * Tile.fullWidth

    init(reader: any LedgerReader, goal: Checkpoint, folder: ArchiveFolder) {
        self.reader = reader
        self.goal = goal
        self.folder = folder
        tree = ShownTree(goal, from: reader)
    }

    /// Goes on from the last full bundle of an archive of `held` entries.
    mutating func run(from held: Int) async throws {
        guard held < goal.size else { return }
        var tiles = GrowingTiles(from: try folder.edge(size: held - held % Tile.fullWidth))
        var progress = ProgressBar("archiving \(reader.name)", total: goal.size)
        defer { progress.finish() }
        while tiles.size < goal.size {
            try Task.checkCancellation()
            let range = tiles.size..<min(tiles.size + Self.share, goal.size)
            let bundles = try await bundles(of: range)
            let filled = tiles.append(bundles.flatMap(\.leaves))
            guard try await tree.prefix(at: tiles.size)?.root == tiles.root else { throw try await blame(bundles) }
            for bundle in bundles { try write(EntryBundle.encode(bundle.entries), to: bundle.path) }
            for content in filled { try write(content.bytes, to: content.tile.path) }
            try folder.synchronize()
            progress.advance(to: tiles.size)
        }
        for content in tiles.partialTiles { try write(content.bytes, to: content.tile.path) }
        try folder.synchronize()
    }

    private mutating func write(_ bytes: [UInt8], to name: String) throws {
        if try folder.write(bytes, to: name) { files += 1 }
    }

    /// A bundle as it was found, with nothing checked yet.
    private struct Bundle {
        let range: Range<Int>
        let entries: [[UInt8]]
        let leaves: [TreeHash]

        /// Whether an interrupted run left it here.
        let isLeft: Bool

        var path: String { EntryBundle.path(index: range.lowerBound / Tile.fullWidth, width: range.count) }
    }

    private func bundles(of range: Range<Int>) async throws -> [Bundle] {
        var bundles: [Bundle] = []
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Tile.fullWidth) {
            let part = start..<min(start + Tile.fullWidth, range.upperBound)
            let left = part.count == Tile.fullWidth ? try folder.bundle(start / Tile.fullWidth) : nil
            let entries: [[UInt8]]
            if let left { entries = left } else { entries = try await reader.entries(in: part, treeSize: goal.size) }
            guard entries.count == part.count else {
                throw Failure(.unfinished, "\(reader.name) lacks entries between \(start) and \(part.upperBound)")
            }
            let leaves = entries.map { TreeHash.leaf($0) }
            bundles.append(Bundle(range: part, entries: entries, leaves: leaves, isLeft: left != nil))
        }
        return bundles
    }

    /// Says what does not lead to the signed root.
    private func blame(_ bundles: [Bundle]) async throws -> Failure {
        for bundle in bundles {
            let signed = try await reader.leaves(in: bundle.range, treeSize: goal.size)
            guard let place = zip(bundle.leaves, signed).enumerated().first(where: { $1.0 != $1.1 })?.offset else {
                continue
            }
            let index = bundle.range.lowerBound + place
            if bundle.isLeft {
                let file = "\(folder.path)/\(bundle.path)"
                return Failure(
                    .inputOutput,
                    "\(file) holds another entry \(index) than the ledger: remove it and run again"
                )
            }
            return Failure(.unfinished, "entry \(index) at \(reader.name) is not the one that its tile has the hash of")
        }
        return Failure(.unfinished, "the tiles at \(reader.name) do not lead to the root that its log signed")
    }
}
