import Foundation

/// Programs that others wrote, run to check what ours makes.
enum Program {
    struct Failure: Error { let message: String }

    /// The Python interpreter to use.
    static let python: String = {
        if let path = ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"] { return path }
        let local = packageRoot.appending(path: ".build-tools/python/bin/python3").path
        return FileManager.default.isExecutableFile(atPath: local) ? local : "python3"
    }()

    /// Whether that interpreter has these packages.
    static func pythonHas(_ packages: String...) -> Bool {
        (try? run(python, ["-c", packages.map { "import \($0)" }.joined(separator: "; ")])) != nil
    }

    /// Runs a program and returns what it writes.
    static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input))
        try standardInput.fileHandleForWriting.close()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let message = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(message: String(decoding: message, as: UTF8.self))
        }
        return Array(written)
    }

    /// Runs `body` with a new folder that is removed afterwards.
    static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}
