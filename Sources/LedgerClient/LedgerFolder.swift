import Foundation

/// A folder that holds a log's files under the paths that a log serves them under.
enum LedgerFolder {
    /// A file's bytes, of which there can be `limit` at most.
    static func file(_ path: String, limit: Int) throws -> [UInt8] {
        guard FileManager.default.fileExists(atPath: path) else { throw LedgerClientError.notFound(url: path) }
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            defer { try? handle.close() }
            let data = try handle.read(upToCount: limit + 1) ?? Data()
            guard data.count <= limit else { throw LedgerClientError.tooLarge(url: path, limit: limit) }
            return [UInt8](data)
        } catch let error as LedgerClientError {
            throw error
        } catch {
            throw LedgerClientError.unreachable(url: path, reason: error.localizedDescription)
        }
    }
}
