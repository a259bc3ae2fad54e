import Foundation
import LedgerClient
import LedgerCore
import LedgerStore
import TransparencyLog

/// A ledger that is read from its first entry on, wherever it lies.
protocol LedgerReader: Sendable {
    /// What messages call it.
    var name: String { get }

    func checkpoint() async throws -> SignedNote

    /// Entries of a range below the size of the checkpoint.
    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]]

    /// The hashes that the tree holds for those entries.
    func leaves(in range: Range<Int>, treeSize: Int) async throws -> [TreeHash]
}

/// Opens a ledger: a URL, a folder of tiles, or a daemon's data directory.
func openLedger(_ place: String) throws -> any LedgerReader {
    if FileManager.default.fileExists(atPath: "\(place)/ledger.sqlite") { return try StoredLedger(place) }
    do {
        return ServedLedger(source: try LedgerSource(place))
    } catch {
        throw Failure(.usage, "\(place) is no ledger: \(error)")
    }
}

/// A ledger over HTTP, or as a folder of the same files.
private struct ServedLedger: LedgerReader {
    let source: LedgerSource

    var name: String { source.name }

    func checkpoint() async throws -> SignedNote { try await source.checkpoint() }

    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        try await source.entries(in: range, treeSize: treeSize)
    }

    func leaves(in range: Range<Int>, treeSize: Int) async throws -> [TreeHash] {
        try await level0(range, treeSize: treeSize) { try await source.tile($0) }
    }
}

/// A ledger in a data directory, which its daemon may be using.
private struct StoredLedger: LedgerReader {
    let name: String
    private let store: LedgerStore

    init(_ directory: String) throws {
        name = directory
        do {
            store = try LedgerStore(directory: directory, mode: .reader)
        } catch {
            throw Failure(.unfinished, "\(directory): \(error)")
        }
    }

    func checkpoint() async throws -> SignedNote {
        guard let note = try store.checkpoint() else { throw Failure(.unfinished, "\(name) holds no checkpoint yet") }
        return note
    }

    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] { try store.entries(range) }

    func leaves(in range: Range<Int>, treeSize: Int) async throws -> [TreeHash] {
        try await level0(range, treeSize: treeSize) { tile in
            guard let bytes = try store.tile(tile) else {
                throw Failure(.unfinished, "\(name) lacks the tile \(tile.path)")
            }
            return try tile.hashes(in: bytes)
        }
    }
}

/// The leaf hashes of a range, out of the tiles of level 0.
private func level0(
    _ range: Range<Int>,
    treeSize: Int,
    _ read: (Tile) async throws -> [TreeHash]
) async throws -> [TreeHash] {
    guard !range.isEmpty else { return [] }
    var hashes: [TreeHash] = []
    for index in range.lowerBound / Tile.fullWidth...(range.upperBound - 1) / Tile.fullWidth {
        let first = index * Tile.fullWidth
        let tile = Tile(level: 0, index: index, width: min(Tile.fullWidth, treeSize - first))
        let part = try await read(tile)
        let wanted = range.clamped(to: first..<first + part.count)
        hashes += part[(wanted.lowerBound - first)..<(wanted.upperBound - first)]
    }
    return hashes
}
