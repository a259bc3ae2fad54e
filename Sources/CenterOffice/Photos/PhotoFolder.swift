import Foundation

/// A folder with workers' photos, a file each, by the names that a roster has for them.
package struct PhotoFolder: Sendable {
    /// A camera's picture is smaller, in bytes; what is larger is no photo of a person for a paper.
    package static let largestOriginal = 32 << 20

    // Swift takes two spellings of a name for one where they are canonically the same: a stick of another system may
    // have written letters and their marks apart.
    private enum Source: Sendable {
        /// A folder's path, and what lies there.
        case disk(path: String, names: [String: String])
        case held([String: [UInt8]])
    }

    private let source: Source

    /// Photos that lie nowhere, by the names that a roster has for them.
    package init(holding files: [String: [UInt8]]) { source = .held(files) }

    /// - Throws: `FileError.unreadable` where there is no such folder.
    package init(_ path: String) throws {
        do {
            let found = try FileManager.default.contentsOfDirectory(atPath: path)
            source = .disk(path: path, names: Dictionary(found.map { ($0, $0) }) { first, _ in first })
        } catch {
            throw FileError.unreadable(path, SystemWords.words(of: error))
        }
    }

    /// Whether a text names a file of a folder, and nothing outside of it.
    package static func isFileName(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && !text.hasPrefix(".")
            && !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" }
    }

    /// The bytes of a photo's file.
    ///
    /// - Throws: `PhotoFault`.
    func read(_ name: String) throws(PhotoFault) -> [UInt8] {
        switch source {
        case .held(let files):
            guard let bytes = files[name] else { throw .missing }
            return bytes
        case .disk(let path, let names):
            guard let file = names[name] else { throw .missing }
            return try Self.read(at: "\(path)/\(file)")
        }
    }

    private static func read(at path: String) throws(PhotoFault) -> [UInt8] {
        do {
            let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
            guard size <= largestOriginal else { throw PhotoFault.tooLarge }
            return try NewFile.read(path)
        } catch let fault as PhotoFault {
            throw fault
        } catch {
            throw .unreadable
        }
    }
}
