import Credentials
import Foundation

/// Programs in Python that check what a daemon serves with libraries that are not ours.
enum Python {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The interpreter to use.
    static let path = ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }

    /// Whether it has these packages.
    static func has(_ packages: String...) -> Bool {
        guard let path else { return false }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-c", packages.map { "import \($0)" }.joined(separator: "; ")]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// Runs a script of this target to its end, while this process goes on serving.
    static func run(_ script: String, input: JSONTree) async throws -> Result {
        guard let path else { throw ProgramError(reason: "no Python") }
        let folder = try TemporaryDirectory()
        try folder.write(input.canonical, to: "input")
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["-B", scripts.appending(path: script).path]
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.path(of: "input")))
        for name in ["output", "errors"] { try folder.write([], to: name) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.path(of: "output")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path(of: "errors")))
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        return Result(
            status: process.terminationStatus,
            output: folder.text(of: "output"),
            errors: folder.text(of: "errors")
        )
    }

    private static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Edges/Independent")
}
