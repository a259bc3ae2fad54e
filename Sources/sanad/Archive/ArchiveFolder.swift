import CenterOffice
import Foundation
import Glibc
import LedgerStore

/// An archive's files. Each is written whole or not at all, and outlasts a power cut once `synchronize` has returned.
struct ArchiveFolder {
    let path: String

    /// Folders in which names have changed since they were last made durable.
    private var changed: Set<String> = []

    init(path: String) { self.path = path }

    /// The right to write to an archive.
    static func lock(_ path: String) throws -> DirectoryLock {
        do {
            try makeFolder(path)
            return try DirectoryLock(directory: path)
        } catch LedgerStoreError.locked {
            throw Failure(.inputOutput, "another run is writing to \(path): wait until it has ended")
        }
    }

    /// A file's bytes; nil where there is none.
    func read(_ name: String) throws -> [UInt8]? {
        let file = "\(path)/\(name)"
        return NewFile.exists(file) ? try NewFile.read(file) : nil
    }

    /// Writes what never changes once it is there, and returns whether it was not there yet.
    ///
    /// - Throws: `Failure` when it is there and other than `bytes`.
    mutating func write(_ bytes: [UInt8], to name: String) throws -> Bool {
        if let present = try read(name) {
            guard present == bytes else {
                throw Failure(.inputOutput, "\(path)/\(name) is not what the ledger signed: remove it and run again")
            }
            return false
        }
        try replace(name, with: bytes)
        return true
    }

    /// Puts a file in the place of another of that name, if there is one. What is the same already is left alone.
    mutating func update(_ name: String, _ bytes: [UInt8], isProgram: Bool = false) throws {
        guard try read(name) != bytes else { return }
        try replace(name, with: bytes, mode: isProgram ? 0o755 : 0o644)
    }

    /// Removes a folder and what is in it.
    mutating func removeFolder(_ name: String) throws {
        let folder = "\(path)/\(name)"
        guard NewFile.exists(folder) else { return }
        do {
            try FileManager.default.removeItem(atPath: folder)
        } catch {
            throw FileError.unwritable(folder, SystemWords.words(of: error))
        }
        changed.insert(parent(of: folder))
    }

    /// Makes durable which files there are.
    mutating func synchronize() throws {
        for folder in changed where NewFile.exists(folder) { try DirectoryLock.synchronize(folder) }
        changed = []
    }

    /// The names in a folder; none where there is no such folder.
    func names(in name: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)")) ?? []
    }

    private mutating func replace(_ name: String, with bytes: [UInt8], mode: mode_t = 0o644) throws {
        let file = "\(path)/\(name)"
        try prepare(parent(of: file))
        // One name is enough: whoever holds the lock is alone.
        let draft = "\(path)/.part"
        let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw FileError.unwritable(file, SystemWords.words(errno: errno)) }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        guard fchmod(descriptor, mode) == 0 else { throw FileError.unwritable(file, SystemWords.words(errno: errno)) }
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
        } catch {
            throw FileError.unwritable(file, SystemWords.words(of: error))
        }
        guard unsafe rename(draft, file) == 0 else { throw FileError.unwritable(file, SystemWords.words(errno: errno)) }
        changed.insert(parent(of: file))
    }

    /// Makes a folder, and notes every one in which a name is new.
    private mutating func prepare(_ folder: String) throws {
        guard !NewFile.exists(folder) else { return }
        try Self.makeFolder(folder)
        var place = folder
        while place.utf8.count > path.utf8.count {
            place = parent(of: place)
            changed.insert(place)
        }
    }

    /// Makes a folder that everyone may look into: what is in it is published.
    private static func makeFolder(_ folder: String) throws {
        do {
            let everyone: [FileAttributeKey: Any] = [.posixPermissions: 0o755]
            let files = FileManager.default
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: everyone)
        } catch {
            throw FileError.unwritable(folder, SystemWords.words(of: error))
        }
    }

    private func parent(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
}
