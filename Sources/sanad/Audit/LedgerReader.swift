import Foundation
import LedgerClient
import LedgerCore
import LedgerStore
import TransparencyLog

/// A ledger that is read from its first entry on, wherever it lies.
protocol LedgerReader: Sendable {
    /// What messages call it.
    var name: String { get }

    /// The newest checkpoint.
    func checkpoint() async throws -> SignedNote

    /// The newest checkpoint of the log `origin` for which this place has gathered cosignatures; nil where it knows
    /// of none. Whether they are enough is for a policy to say.
    func countersigned(of origin: String) async throws -> SignedNote?

    /// Entries of a range below the size of the checkpoint.
    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]]

    /// Those entries of a range within a tile that can still be read where not all can, by their indexes.
    func salvage(_ range: Range<Int>, treeSize: Int) async throws -> [Int: [UInt8]]

    /// The hashes of a tile.
    func tile(_ tile: Tile) async throws -> [TreeHash]
}

extension LedgerReader {
    /// The leaf hashes that the tree holds for a range, out of the tiles of level 0.
    func leaves(in range: Range<Int>, treeSize: Int) async throws -> [TreeHash] {
        guard !range.isEmpty else { return [] }
        var hashes: [TreeHash] = []
        for index in range.lowerBound / Tile.fullWidth...(range.upperBound - 1) / Tile.fullWidth {
            let first = index * Tile.fullWidth
            let part = try await tile(Tile(level: 0, index: index, width: min(Tile.fullWidth, treeSize - first)))
            let wanted = range.clamped(to: first..<first + part.count)
            hashes += part[(wanted.lowerBound - first)..<(wanted.upperBound - first)]
        }
        return hashes
    }
}

/// Opens a ledger: a URL, a folder of tiles, or a daemon's data directory or the data file in it.
func openLedger(_ place: String) throws -> any LedgerReader {
    if let directory = dataDirectory(at: place) { return try StoredLedger(directory, name: place) }
    do {
        return ServedLedger(source: try LedgerSource(place))
    } catch {
        throw Failure(.usage, LedgerWords.noLedger(place, "\(error)"))
    }
}

/// Where a ledger, or whoever else is at a place, keeps its copy of the log `origin`.
func keptCopy(of origin: String, at place: String) -> String {
    dataDirectory(at: place).map { LedgerStore.copyDirectory(of: origin, in: $0) } ?? "\(place)/\(originHash(origin))"
}

/// The data directory at a place, which may be named by the data file in it; nil where there is none.
private func dataDirectory(at place: String) -> String? {
    if FileManager.default.fileExists(atPath: LedgerStore.file(in: place)) { return place }
    let file = URL(filePath: place)
    let directory = file.deletingLastPathComponent().path
    let isDataFile = LedgerStore.file(in: directory).hasSuffix("/\(file.lastPathComponent)")
    return isDataFile && FileManager.default.fileExists(atPath: place) ? directory : nil
}

/// A ledger over HTTP, or as a folder of the same files.
private struct ServedLedger: LedgerReader {
    let source: LedgerSource

    var name: String { source.name }

    func checkpoint() async throws -> SignedNote { try await source.checkpoint() }

    func countersigned(of origin: String) async throws -> SignedNote? {
        do {
            return try await LedgerSource(keptCopy(of: origin, at: name)).checkpoint()
        } catch LedgerClientError.notFound {
            return nil
        }
    }

    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        try await source.entries(in: range, treeSize: treeSize)
    }

    func salvage(_ range: Range<Int>, treeSize: Int) async throws -> [Int: [UInt8]] {
        let index = range.lowerBound / Tile.fullWidth
        let first = index * Tile.fullWidth
        let width = min(Tile.fullWidth, treeSize - first)
        do {
            let bundle = try await source.salvagedBundle(index, width: width)
            return placed(bundle, in: first..<first + width).filter { range.contains($0.key) }
        } catch LedgerClientError.notFound {
            return [:]
        } catch LedgerClientError.tooLarge {
            return [:]
        }
    }

    func tile(_ tile: Tile) async throws -> [TreeHash] { try await source.tile(tile) }
}

/// A ledger in a data directory, which its daemon may be using.
private struct StoredLedger: LedgerReader {
    let name: String
    private let store: LedgerStore

    init(_ directory: String, name: String) throws {
        self.name = name
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

    func countersigned(of origin: String) async throws -> SignedNote? { try store.countersignedCheckpoint() }

    func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        let entries = try store.entries(range)
        if entries.count < range.count, let missing = try range.first(where: { try store.entry($0) == nil }) {
            let what = "\(name) lacks entry \(missing), which its checkpoint covers: it was deleted"
            throw MissingPart(place: name, description: what)
        }
        return entries
    }

    func salvage(_ range: Range<Int>, treeSize: Int) async throws -> [Int: [UInt8]] {
        try range.reduce(into: [:]) { entries, index in entries[index] = try store.entry(index) }
    }

    func tile(_ tile: Tile) async throws -> [TreeHash] {
        guard let bytes = try store.tile(tile) else {
            throw MissingPart(place: "\(name), \(tile.path)", description: "\(name) lacks the tile \(tile.path)")
        }
        return try tile.hashes(in: bytes)
    }
}
