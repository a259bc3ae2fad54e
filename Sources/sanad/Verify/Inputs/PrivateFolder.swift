import CenterOffice
import Foundation

/// A folder that only this user can look into, and that is gone after its use.
struct PrivateFolder {
    let path: String

    /// Until when the programs that work in it together have to be done.
    let end: Date

    /// How long that is from its beginning, in seconds.
    static let longest: TimeInterval = 180

    /// Makes a folder, and removes it when `use` has ended, however it did: on a signal that ends this program too.
    static func using<Result>(_ use: (PrivateFolder) throws -> Result) throws -> Result {
        let folder = PrivateFolder(path: FolderKeeper.newPath(), end: Date(timeIntervalSinceNow: longest))
        let lock = try FolderKeeper.make(folder.path)
        defer { lock?.unlock() }
        let result = Swift.Result { try use(folder) }
        do {
            try FolderKeeper.remove(folder.path)
        } catch {
            Terminal.note("\(folder.path) holds a copy of what was shown, and could not be removed: \(error)".printable)
        }
        return try result.get()
    }
}
