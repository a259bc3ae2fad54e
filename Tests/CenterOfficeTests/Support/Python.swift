import Foundation

/// A Python 3 interpreter: its codecs, its CSV writer and its calendar were written by others.
enum Python {
    struct Failure: Error { let message: String }

    /// Nil where there is none.
    static let path: String? = [ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], "python3"].compactMap(\.self)
        .first { !$0.isEmpty && (try? run($0, "print(1)")) != nil }

    /// Runs a script and returns what it writes.
    static func run(_ path: String, _ script: String, _ arguments: [String] = [], input: [UInt8] = []) throws -> [UInt8]
    {
        let folder = try TemporaryFolder()
        let file = folder.file("input")
        try Data(input).write(to: URL(filePath: file))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [path, "-c", script] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["PYTHONIOENCODING": "utf-8"]) { $1 }
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let message = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(message: String(decoding: message, as: UTF8.self))
        }
        return Array(written)
    }
}
