import Foundation
import Glibc
import LedgerCore

/// A center's folder while it is being filled.
///
/// The files are written into a folder within, which gets another name once it is whole: what has the first name is
/// nobody's and destroyed, and what has the second is moved out to its end, however often that is interrupted.
package struct SetUpFolder: Sendable {
    private let directory: OfficeDirectory
    private let draft: String
    private let whole: String

    package init(_ directory: OfficeDirectory) {
        self.directory = directory
        draft = "\(directory.path)/.setting-up"
        whole = "\(directory.path)/.set-up"
    }

    /// All that may not be there yet, the office file last.
    private var files: [String] {
        let roles = [KeyRole.issuer, .registrar]
        let keys = roles.map(directory.key)
        return keys + keys.map(KeyPlace.pointer) + roles.map(directory.request)
            + [directory.authorityRequest, directory.backupKey, directory.backupCertificate, directory.file]
    }

    /// What else belongs to a center that is there already.
    private var traces: [String] {
        [KeyRole.issuer, .registrar].map(directory.certificate) + ["\(directory.file)-journal"]
    }

    /// - Throws: `FileError.exists` where there is a center's file already, or a link to one that is elsewhere.
    package func checkFree() throws {
        for path in files + traces where Self.isTaken(path) { throw FileError.exists(path) }
    }

    /// Ends what an interruption left: destroys what is not whole, and moves out what is.
    ///
    /// - Throws: `FileError`; `exists` where something was put in the way meanwhile, over which nothing is moved.
    package func mend() throws {
        try destroyDraft()
        guard NewFile.exists(whole) else { return }
        for path in files {
            let name = URL(fileURLWithPath: path).lastPathComponent
            guard NewFile.exists("\(whole)/\(name)") else { continue }
            guard !Self.isTaken(path) else { throw FileError.exists(path) }
            try Self.rename("\(whole)/\(name)", to: path)
        }
        NewFile.synchronize(folder: directory.path)
        try Self.remove(whole)
    }

    /// Fills the folder within; where that fails nothing of it stays.
    func fill(_ write: (OfficeDirectory) throws -> Void) throws {
        let isNew = !NewFile.exists(directory.path)
        try NewFile.makeFolder(directory.path)
        do {
            try NewFile.makeFolder(draft)
            try write(OfficeDirectory(path: draft))
            NewFile.synchronize(folder: draft)
            try Self.rename(draft, to: whole)
            NewFile.synchronize(folder: directory.path)
        } catch {
            try destroyDraft()
            if isNew { try Self.remove(directory.path) }
            throw error
        }
    }

    private func destroyDraft() throws {
        guard NewFile.exists(draft) else { return }
        do {
            for name in try FileManager.default.contentsOfDirectory(atPath: draft) {
                try Destruction.destroy("\(draft)/\(name)")
            }
        } catch let error as CocoaError {
            throw FileError.unreadable(draft, SystemWords.words(of: error))
        }
        try Self.remove(draft)
    }

    /// Whether something has the name, if only a link to what is not there now.
    private static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0
    }

    private static func rename(_ path: String, to other: String) throws {
        guard unsafe Glibc.rename(path, other) == 0 else {
            throw FileError.unwritable(other, SystemWords.words(errno: errno))
        }
    }

    /// Removes a folder that is empty.
    private static func remove(_ path: String) throws {
        guard unsafe rmdir(path) == 0 else {
            throw FileError.unwritable(path, SystemWords.words(errno: errno))
        }
    }
}
