package import Foundation

/// What is installed with the programs, or lies in the tree that they were built in.
package enum InstalledFiles {
    /// This program's own path.
    ///
    /// - Throws: Where the system does not tell.
    package static func program() throws -> URL {
        URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    }

    /// A folder of such files, looked for beside this program and in every folder above it.
    ///
    /// - Parameters:
    ///   - installed: Its name in `share/sanad`.
    ///   - source: Its path in the tree that the program was built in.
    ///   - file: The name of a file that is in it.
    /// - Returns: Nil where it is not found.
    /// - Throws: Where the system does not tell this program's path.
    package static func folder(_ installed: String, orInTree source: String, with file: String) throws -> URL? {
        let beside = try program().deletingLastPathComponent()
        let ancestors = sequence(first: beside) { $0.path == "/" ? nil : $0.deletingLastPathComponent() }
        return ancestors.lazy.flatMap { [$0.appending(path: "share/sanad/\(installed)"), $0.appending(path: source)] }
            .first { NewFile.exists($0.appending(path: file).path) }
    }
}
