import Foundation

/// The programs that are measured, and those that they are measured beside.
struct Programs {
    let sanad: String
    let sanadd: String

    init() throws {
        sanad = try Self.beside("sanad")
        sanadd = try Self.beside("sanadd")
    }

    /// A program of the project, which lies beside this one.
    static func beside(_ name: String) throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(filePath: own).deletingLastPathComponent().appending(path: name).path
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw BenchError("\(name) must lie beside sanad-bench, at \(path)")
        }
        return path
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
