import Foundation
import LedgerCore
package import TransparencyLog

/// Where a ledger's checkpoint, tiles and entries are read from: its address, or a folder that
/// holds the same files under the same paths.
package enum LedgerSource: Sendable {
    case http(LedgerClient)

    /// A folder with `checkpoint` and `tile/`.
    case folder(String)

    /// Takes an http or https URL for an address, and anything else for a folder.
    package init(_ place: String) throws(LedgerClientError) {
        if place.hasPrefix("http://") || place.hasPrefix("https://") {
            self = .http(try LedgerClient(url: place))
        } else {
            guard FileManager.default.fileExists(atPath: place) else { throw .notFound(url: place) }
            self = .folder(place)
        }
    }

    /// The copy that the daemon at `url` keeps of the log `origin`.
    package static func copy(of origin: String, at url: String) throws(LedgerClientError) -> LedgerSource {
        .http(try LedgerClient(url: url).copy(of: origin))
    }

    /// What errors and people call it.
    package var name: String {
        switch self {
        case .http(let client): client.url
        case .folder(let path): path
        }
    }

    /// The newest checkpoint.
    package func checkpoint() async throws -> SignedNote {
        let bytes = try await read("checkpoint", limit: SignedNote.largestSize)
        return try reading("checkpoint") { () throws(TransparencyLogError) in try SignedNote(bytes) }
    }

    /// A tile's hashes. A partial tile that is gone since it grew is read from the full one.
    package func tile(_ tile: Tile) async throws -> [TreeHash] {
        let size = TreeHash.byteCount
        let full = Tile(level: tile.level, index: tile.index)
        let bytes = try await read(tile.path, or: full.path, limit: Tile.fullWidth * size)
        guard bytes.count == tile.width * size || bytes.count == full.width * size else {
            throw malformed(tile.path, "\(bytes.count) bytes in a tile of \(tile.width) hashes")
        }
        let prefix = Array(bytes.prefix(tile.width * size))
        return try reading(tile.path) { () throws(TransparencyLogError) in try tile.hashes(in: prefix) }
    }

    /// The entries of one bundle, of which the tree has the first `width`.
    package func bundle(_ index: Int, width: Int) async throws -> [[UInt8]] {
        let path = EntryBundle.path(index: index, width: width)
        let limit = EntryBundle.largestSize
        let bytes = try await read(path, or: EntryBundle.path(index: index), limit: limit, encoding: .gzip)
        return try reading(path) { () throws(TransparencyLogError) in
            do throws(TransparencyLogError) {
                return try EntryBundle.decode(bytes, count: width)
            } catch {
                // It may have grown since; if not, what is wrong is said of the one that was asked for.
                guard let full = try? EntryBundle.decode(bytes, count: Tile.fullWidth) else { throw error }
                return Array(full.prefix(width))
            }
        }
    }

    /// Those entries of a damaged bundle that are whole, from its beginning on.
    package func salvagedBundle(_ index: Int, width: Int) async throws -> [[UInt8]] {
        let path = EntryBundle.path(index: index, width: width)
        let full = EntryBundle.path(index: index)
        let bytes = try await read(path, or: full, limit: EntryBundle.largestSize, encoding: .gzip)
        return EntryBundle.salvage(bytes)
    }

    /// The entries of a range, bundle after bundle, all below the size of the checkpoint that they are read for.
    package func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        precondition(range.lowerBound >= 0 && range.upperBound <= treeSize)
        guard !range.isEmpty else { return [] }
        var entries: [[UInt8]] = []
        for index in range.lowerBound / Tile.fullWidth...(range.upperBound - 1) / Tile.fullWidth {
            let first = index * Tile.fullWidth
            let bundle = try await bundle(index, width: min(Tile.fullWidth, treeSize - first))
            let wanted = range.clamped(to: first..<first + bundle.count)
            entries += bundle[(wanted.lowerBound - first)..<(wanted.upperBound - first)]
        }
        return entries
    }

    private func read(
        _ path: String,
        or fullPath: String,
        limit: Int,
        encoding: LedgerHTTP.Encoding = .identity
    ) async throws -> [UInt8] {
        do {
            return try await read(path, limit: limit, encoding: encoding)
        } catch LedgerClientError.notFound(let url) where path != fullPath {
            do {
                return try await read(fullPath, limit: limit, encoding: encoding)
            } catch LedgerClientError.notFound {
                throw LedgerClientError.notFound(url: url)
            }
        }
    }

    private func read(
        _ path: String,
        limit: Int,
        encoding: LedgerHTTP.Encoding = .identity
    ) async throws -> [UInt8] {
        switch self {
        case .http(let client): try await client.http.get("/\(path)", limit: limit, encoding: encoding)
        case .folder(let folder): try LedgerFolder.file("\(folder)/\(path)", limit: limit)
        }
    }

    /// Where a path of the log is.
    func address(of path: String) -> String {
        switch self {
        case .http(let client): "\(client.http.base)/\(path)"
        case .folder(let folder): "\(folder)/\(path)"
        }
    }

    private func malformed(_ path: String, _ reason: String) -> LedgerClientError {
        .malformed(url: address(of: path), reason: reason)
    }

    private func reading<Value, Failure: Error>(
        _ path: String,
        _ read: () throws(Failure) -> Value
    ) throws(LedgerClientError) -> Value {
        do {
            return try read()
        } catch {
            throw malformed(path, "\(error)")
        }
    }
}

extension LedgerClient {
    /// The entries of a range below the size of a checkpoint.
    package func entries(in range: Range<Int>, treeSize: Int) async throws -> [[UInt8]] {
        try await LedgerSource.http(self).entries(in: range, treeSize: treeSize)
    }
}
