import Foundation
import Glibc

/// A file that is written once: made where there was none, never in the place of another.
package enum NewFile {
    /// Who may read a file.
    package enum Access: UInt32, Sendable {
        /// The owner alone: keys, seeds, certificates of workers.
        case owner = 0o600
        /// Everyone: what is public anyway.
        case everyone = 0o644
    }

    /// Writes `bytes` so that they outlast a power cut, whole or not at all.
    ///
    /// They are written under another name first; the file gets its own once they are on the disk.
    ///
    /// - Throws: `FileError`.
    package static func write(_ bytes: [UInt8], to path: String, access: Access) throws {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        let draft = "\(folder)/.\(url.lastPathComponent).part"
        // What a crash left behind is nobody's.
        try? FileManager.default.removeItem(atPath: draft)
        guard !exists(path) else { throw FileError.exists(path) }
        do {
            try writeDraft(bytes, to: draft, access: access)
            try name(draft, path)
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw error as? FileError ?? FileError.unwritable(path, SystemWords.words(of: error))
        }
        // The name too must be on the disk.
        synchronize(folder: folder)
    }

    /// Puts the names in a folder on the disk. Where a file system cannot do that, the files' bytes still are there.
    static func synchronize(folder: String) { try? FileHandle(forReadingAtPath: folder)?.synchronize() }

    private static func writeDraft(_ bytes: [UInt8], to path: String, access: Access) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, access.rawValue)
        guard descriptor >= 0 else { throw FileError.unwritable(path, SystemWords.words(errno: errno)) }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // Whatever the umask takes away or leaves, the mode is what was asked for.
        guard fchmod(descriptor, access.rawValue) == 0 else {
            throw FileError.unwritable(path, SystemWords.words(errno: errno))
        }
        try file.write(contentsOf: Data(bytes))
        try file.synchronize()
    }

    /// Gives a file its name, which no other file has.
    private static func name(_ draft: String, _ path: String) throws {
        do {
            // A second link fails where the name is taken, even in this very moment.
            try FileManager.default.linkItem(atPath: draft, toPath: path)
        } catch {
            guard !exists(path) else { throw FileError.exists(path) }
            // Sticks have file systems without links.
            return try FileManager.default.moveItem(atPath: draft, toPath: path)
        }
        try FileManager.default.removeItem(atPath: draft)
    }

    package static func write(_ text: String, to path: String, access: Access) throws {
        try write(Array(text.utf8), to: path, access: access)
    }

    /// Puts a file in the place of the one that may be there, whole or not at all, so that it outlasts a power cut.
    ///
    /// - Throws: `FileError`.
    package static func replace(_ path: String, with bytes: [UInt8], access: Access) throws {
        let draft = "\(path).new"
        // What a crash left behind is nobody's.
        try? FileManager.default.removeItem(atPath: draft)
        try write(bytes, to: draft, access: access)
        guard unsafe rename(draft, path) == 0 else {
            throw FileError.unwritable(path, SystemWords.words(errno: errno))
        }
        // Until the folder is on the disk, a power cut may bring the file before back.
        synchronize(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Makes a folder that only its owner can look into, unless it is there.
    package static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw FileError.unwritable(path, SystemWords.words(of: error))
        }
    }

    /// Reads a file whole.
    package static func read(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw FileError.unreadable(path, SystemWords.words(of: error))
        }
    }

    package static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
