import CenterOffice
import Foundation

/// What is made to be saved from the browser: for the owner's eyes alone, and overwritten as soon as nobody is signed in
/// any more.
struct TemporaryFiles: Sendable {
    private let folder: String

    /// Uses a folder, and destroys what a crash left in it.
    ///
    /// - Throws: `FileError`.
    init(in folder: String) throws {
        self.folder = folder
        try NewFile.makeFolder(folder)
        try destroyAll()
    }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// - Throws: `FileError` where a file cannot be overwritten.
    func destroyAll() throws {
        for name in try names() { try Destruction.destroy(path(name)) }
    }

    private func names() throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
        } catch {
            throw FileError.unreadable(folder, SystemWords.words(of: error))
        }
    }
}
