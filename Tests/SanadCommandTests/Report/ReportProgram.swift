import Foundation

/// Programs that others wrote, by which what the report holds is read.
enum ReportProgram {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Python with `jwcrypto`; nil where there is none.
    static let python: String? = [ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], "python3"].compactMap(
        \.self
    )
    .first { (try? run($0, ["-c", "import jwcrypto, cryptography"]))?.status == 0 }

    static let hasPlainPython = (try? run("python3", ["--version"]))?.status == 0

    /// A browser that shows a page without a screen; nil where there is none.
    static let browser: String? = ["chromium", "chromium-browser", "google-chrome"]
        .first { (try? run($0, ["--version"]))?.status == 0 }

    static func run(_ program: String, _ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let outputs = ["output", "errors"].map { name in
            FileManager.default.temporaryDirectory.appending(path: "sanad-\(name)-\(UUID().uuidString)")
        }
        defer { for output in outputs { try? FileManager.default.removeItem(at: output) } }
        for output in outputs { try Data().write(to: output) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outputs[0])
        process.standardError = try FileHandle(forWritingTo: outputs[1])
        try process.run()
        process.waitUntilExit()
        let texts = try outputs.map { try String(contentsOf: $0, encoding: .utf8) }
        return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }
}
