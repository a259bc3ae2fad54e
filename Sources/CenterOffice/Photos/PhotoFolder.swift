import Foundation

/// A folder with workers' photos, a file each, by the names that a roster has for them.
package struct PhotoFolder: Sendable {
    /// A camera's picture is smaller, in bytes; what is larger is no photo of a person for a paper.
    package static let largestOriginal = 32 << 20

    private let path: String

    /// What lies there. Swift takes two spellings of a name for one where they are canonically the same: a stick of
    /// another system may have written letters and their marks apart.
    private let names: [String: String]

    /// - Throws: `FileError.unreadable` where there is no such folder.
    package init(_ path: String) throws {
        self.path = path
        do {
            let found = try FileManager.default.contentsOfDirectory(atPath: path)
            names = Dictionary(found.map { ($0, $0) }) { first, _ in first }
        } catch {
            throw FileError.unreadable(path, error.localizedDescription)
        }
    }

    /// Whether a text names a file of a folder, and nothing outside of it.
    static func isFileName(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && !text.hasPrefix(".")
            && !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" }
    }

    /// The bytes of a photo's file.
    ///
    /// - Throws: `PhotoFault`.
    func read(_ name: String) throws(PhotoFault) -> [UInt8] {
        guard let file = names[name] else { throw .missing }
        let path = "\(path)/\(file)"
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            guard size <= Self.largestOriginal else { throw PhotoFault.tooLarge }
            return try NewFile.read(path)
        } catch let fault as PhotoFault {
            throw fault
        } catch {
            throw .unreadable
        }
    }
}
