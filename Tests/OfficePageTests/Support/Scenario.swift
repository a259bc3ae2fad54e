import Foundation

/// A story that is played in a real browser by the programs in `Browser/`, with a ledger and an office of its own.
enum Scenario {
    /// Python with `selenium`, `axe` and `cryptography`, where there is a browser as well; nil where there is none.
    static let python: String? = [ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], "python3"].compactMap(
        \.self
    )
    .first { ends(well: $0, ["-c", "import selenium, axe_selenium_python, cryptography"]) && hasBrowser }

    private static let hasBrowser = ["chromium", "chromedriver"].allSatisfy { ends(well: $0, ["--version"]) }

    /// Plays a scenario of `Browser/scenario.py`, and reads the JSON that it prints.
    static func play<Output: Decodable>(_ name: String, as type: Output.Type = Output.self) throws -> Output {
        let folder = try PageFolder()
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/scenario.py")
        let result = try run(python ?? "python3", [script.standardizedFileURL.path(), name, programs, folder.path])
        guard result.status == 0 else { throw Failure(text: result.errors) }
        return try JSONDecoder().decode(type, from: result.output)
    }

    /// The programs lie beside the tests.
    private static var programs: String {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().path()
    }

    private static func ends(well program: String, _ arguments: [String]) -> Bool {
        (try? run(program, arguments))?.status == 0
    }

    private struct Result {
        let status: Int32
        let output: Data
        let errors: String
    }

    /// The output goes through files, so that it may be long.
    private static func run(_ program: String, _ arguments: [String]) throws -> Result {
        let folder = try PageFolder()
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let files = ["output", "errors"].map { URL(filePath: "\(folder.path)/\($0)") }
        for file in files { try Data().write(to: file) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
        return Result(status: process.terminationStatus, output: try Data(contentsOf: files[0]), errors: errors)
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String

        var description: String { String(text.suffix(3000)) }
    }
}
