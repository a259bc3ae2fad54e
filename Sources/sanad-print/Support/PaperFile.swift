import Foundation
import Glibc

/// A file for its owner's eyes alone: a paper names a person.
enum PaperFile {
    /// Writes bytes whole or not at all: under another name first.
    static func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws {
        guard replacing || !FileManager.default.fileExists(atPath: path) else {
            throw FileFailure.inTheWay(path)
        }
        let url = URL(filePath: path)
        let draft = url.deletingLastPathComponent().appending(path: ".\(url.lastPathComponent).part").path
        // What a crash left behind is nobody's.
        try? FileManager.default.removeItem(atPath: draft)
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        do {
            let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try file.write(contentsOf: Data(bytes))
            try file.synchronize()
        } catch {
            try? FileManager.default.removeItem(atPath: draft)
            throw FileFailure.unwritable(path, error.localizedDescription)
        }
        guard unsafe rename(draft, path) == 0 else { throw failure(path) }
    }

    static func makeFolder(_ path: String) throws {
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw FileFailure.unwritable(path, error.localizedDescription)
        }
    }

    static func read(_ path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path)))
        } catch {
            throw FileFailure.unreadable(path, error.localizedDescription)
        }
    }

    private static func failure(_ path: String) -> FileFailure {
        let why = NSError(domain: NSPOSIXErrorDomain, code: Int(errno)).localizedDescription
        return .unwritable(path, why)
    }
}
