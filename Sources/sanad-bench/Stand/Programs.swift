import Foundation

/// The programs that are measured, and those that they are measured beside.
struct Programs {
    let sanad: String
    let sanadd: String

    /// Those of the project lie beside this one.
    init() throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = URL(filePath: own).deletingLastPathComponent()
        func beside(_ name: String) throws -> String {
            let path = folder.appending(path: name).path
            guard FileManager.default.isExecutableFile(atPath: path) else {
                throw BenchError("\(name) must lie beside sanad-bench, at \(path)")
            }
            return path
        }
        sanad = try beside("sanad")
        sanadd = try beside("sanadd")
    }

    /// A program of the system.
    ///
    /// - Throws: What to install, when it is missing.
    static func system(_ name: String, package: String) throws -> String {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin"]
        let places = folders.map { "\($0)/\(name)" }
        guard let found = places.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
            throw MissingProgram(name: name, package: package)
        }
        return found
    }
}

/// A program that a row is measured beside is not installed: the row is left out.
struct MissingProgram: Error, CustomStringConvertible {
    let name: String

    /// The Debian package that brings it.
    let package: String

    var description: String { "\(name) is missing: install the package \(package)" }
}
