import Foundation

/// The certificates in a folder and the folders in it, in the order of their names.
enum FolderListing {
    /// - Throws: `Failure` where it cannot be read, or holds none.
    static func paths(in folder: String) throws -> [String] {
        guard let all = FileManager.default.enumerator(atPath: folder) else {
            throw Failure(.inputOutput, UsageWords.noFolder(folder))
        }
        var paths: [String] = []
        while let name = all.nextObject() as? String {
            guard !name.hasPrefix("."), !name.contains("/."), isCertificate(name) else { continue }
            paths.append(folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)")
        }
        guard !paths.isEmpty else {
            throw Failure(.usage, UsageWords.emptyFolder(folder, endings: FileFormat.endings))
        }
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private static func isCertificate(_ name: String) -> Bool {
        FileFormat.endings.contains { name.lowercased().hasSuffix($0) }
    }
}
