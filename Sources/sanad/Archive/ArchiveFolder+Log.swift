import CenterOffice
import Foundation
import TransparencyLog

// The archive as a log: its checkpoints, tiles and bundles.
extension ArchiveFolder {
    static let checkpoint = "checkpoint"
    static let checkpoints = "checkpoints"

    /// The checkpoint up to which the archive is whole; nil before the first run has ended.
    func head() throws -> SignedNote? { try note(Self.checkpoint) }

    /// The checkpoint of a size that an earlier run has seen.
    func checkpoint(of size: Int) throws -> SignedNote? { try note("\(Self.checkpoints)/\(size)") }

    /// The sizes of all checkpoints that earlier runs have seen, ascending.
    var checkpointSizes: [Int] { names(in: Self.checkpoints).compactMap { Int($0) }.sorted() }

    private func note(_ name: String) throws -> SignedNote? {
        guard let bytes = try read(name) else { return nil }
        do {
            return try SignedNote(bytes)
        } catch {
            throw Failure(.inputOutput, "\(path)/\(name) is no checkpoint: \(error)")
        }
    }

    /// Keeps a checkpoint with all signatures that were ever seen under it, and returns it.
    mutating func keep(_ note: SignedNote, size: Int) throws -> SignedNote {
        var kept = try checkpoint(of: size) ?? note
        for signature in note.signatures { try kept.add(signature) }
        try update("\(Self.checkpoints)/\(size)", kept.bytes)
        return kept
    }

    /// The right edge of the archived tree, as its own tiles have it.
    func edge(size: Int) throws -> TileEdge {
        try TileEdge(size: size) { tile in
            guard let bytes = try read(tile.path) else {
                throw FileError.unreadable("\(path)/\(tile.path)", SystemWords.missing)
            }
            return try tile.hashes(in: bytes)
        }
    }

    /// The entries of a full bundle; nil where the archive does not have it.
    func bundle(_ index: Int) throws -> [[UInt8]]? {
        guard let bytes = try read(EntryBundle.path(index: index)) else { return nil }
        do {
            return try EntryBundle.decode(bytes, count: Tile.fullWidth)
        } catch {
            let file = "\(path)/\(EntryBundle.path(index: index))"
            throw Failure(.inputOutput, "\(file) is damaged: \(error); remove it and run again")
        }
    }

    /// Removes the partial tiles and bundles of earlier checkpoints that a full one has taken the place of.
    ///
    /// The others stay: whoever reads by an older checkpoint still needs them.
    mutating func removeReplaced(size: Int) throws {
        for old in checkpointSizes where old < size {
            var (level, hashes, newHashes) = (0, old, size)
            while hashes > 0 {
                let index = hashes / Tile.fullWidth
                if index < newHashes / Tile.fullWidth, !hashes.isMultiple(of: Tile.fullWidth) {
                    try removeFolder(Tile(level: level, index: index).path + ".p")
                    if level == 0 { try removeFolder(EntryBundle.path(index: index) + ".p") }
                }
                (level, hashes, newHashes) = (level + 1, index, newHashes / Tile.fullWidth)
            }
        }
    }
}
