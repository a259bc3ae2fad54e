import Foundation

/// Overwrites what was written.
///
/// A solid-state disk may keep an older copy of a block out of every program's reach; against that only an encrypted
/// disk helps.
package enum Destruction {
    /// How much is written at a time, in bytes.
    private static let portion = 1 << 20

    /// Overwrites a file with zeros, on the disk, and removes it.
    ///
    /// - Throws: `FileError.unwritable`.
    package static func destroy(_ path: String) throws {
        try overwrite(path)
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw FileError.unwritable(path, SystemWords.words(of: error))
        }
    }

    static func overwrite(_ path: String) throws {
        do {
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            defer { try? file.close() }
            var rest = Int(try file.seekToEnd())
            try file.seek(toOffset: 0)
            while rest > 0 {
                try file.write(contentsOf: Data(count: min(rest, portion)))
                rest -= portion
            }
            try file.synchronize()
        } catch {
            throw FileError.unwritable(path, SystemWords.words(of: error))
        }
    }
}
