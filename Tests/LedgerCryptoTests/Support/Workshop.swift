import Foundation
import Testing

/// A temporary folder in which the `openssl` command works; it goes with the last reference.
final class Workshop: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("crypto-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path(name))) }

    // Not `Data(contentsOf:)`, which leaks when the file is empty.
    func read(_ name: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path(name)))
        return Array(try file.readToEnd() ?? Data())
    }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    /// Runs `openssl` in the folder and returns what it prints; an exit code other than 0 fails the test.
    @discardableResult
    func openssl(_ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try openssl(arguments, sourceLocation: sourceLocation)
    }

    @discardableResult
    func openssl(_ arguments: [String], sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        let log = "log-\(UUID().uuidString)"
        try write("", to: log)
        let output = try FileHandle(forWritingTo: URL(fileURLWithPath: path(log)))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        try output.close()
        let printed = try text(log)
        try #require(process.terminationStatus == 0, "\(arguments): \(printed)", sourceLocation: sourceLocation)
        return printed
    }
}
