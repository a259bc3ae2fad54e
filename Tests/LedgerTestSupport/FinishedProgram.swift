package import Foundation

/// A program of others that a test ran to its end.
package struct FinishedProgram: Sendable {
    package let status: Int32
    package let output: Data
    package let errors: String

    /// Runs it, found on the path; what it prints goes through files, so that it may be long.
    package init(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let files = ["output", "errors"].map { name in
            FileManager.default.temporaryDirectory.appending(path: "sanad-\(name)-\(UUID().uuidString)")
        }
        defer { for file in files { try? FileManager.default.removeItem(at: file) } }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try Data(contentsOf: files[0])
        errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
    }

    /// Whether a program is there and ends well.
    package static func succeeds(_ program: String, _ arguments: [String]) -> Bool {
        (try? FinishedProgram(program, arguments))?.status == 0
    }

    /// The first Python that has some modules; nil where none has.
    package static func python(importing modules: String) -> String? {
        [ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], "python3"].compactMap(\.self)
            .first { succeeds($0, ["-c", "import \(modules)"]) }
    }
}
