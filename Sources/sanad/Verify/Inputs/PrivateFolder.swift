import CenterOffice
import Foundation

/// A folder that only this user can look into, and that is gone after its use.
struct PrivateFolder {
    let path: String

    /// Makes a folder, and removes it when `use` has ended, however it did.
    static func using<Result>(_ use: (PrivateFolder) throws -> Result) throws -> Result {
        let name = "sanad-verify-\(UUID().uuidString)"
        let folder = PrivateFolder(path: FileManager.default.temporaryDirectory.appending(path: name).path)
        try NewFile.makeFolder(folder.path)
        let result = Swift.Result { try use(folder) }
        do {
            try FileManager.default.removeItem(atPath: folder.path)
        } catch {
            Terminal.note("\(folder.path) holds a copy of what was shown, and could not be removed: \(error)".printable)
        }
        return try result.get()
    }
}
