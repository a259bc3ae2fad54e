import Foundation

/// A browser in which the page is used as people use it, driven by the programs in `Browser/`.
enum BrowserProgram {
    /// Python with `selenium`, `axe` and `cryptography`, where there is a browser as well; nil where there is none.
    static let python: String? = [ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], "python3"].compactMap(
        \.self
    )
    .first { (try? run($0, ["-c", "import selenium, axe_selenium_python, cryptography"]))?.status == 0 && hasBrowser }

    private static let hasBrowser = ["chromium", "chromedriver"].allSatisfy {
        (try? run($0, ["--version"]))?.status == 0
    }

    static let hasCurl = (try? run("curl", ["--version"]))?.status == 0

    /// A program that lies beside the tests.
    static func program(_ name: String) -> String {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        return tests.deletingLastPathComponent().appending(path: name).path()
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let root = folder.appending(path: "../..").standardizedFileURL.path()
    static let page = "\(root)Sources/VerificationPage"

    struct Result {
        let status: Int32
        let output: Data
        let errors: String
    }

    /// Runs a scenario of `Browser/scenario.py`, and reads the JSON that it prints.
    static func play<Output: Decodable>(
        _ scenario: String,
        _ job: some Encodable,
        as type: Output.Type = Output.self
    ) throws -> Output {
        let script = folder.appending(path: "Browser/scenario.py").path()
        let text = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
        let result = try run(python ?? "python3", [script, scenario, text])
        guard result.status == 0 else { throw Failure(text: result.errors) }
        return try JSONDecoder().decode(type, from: result.output)
    }

    /// What a scenario is played with; times in milliseconds since 1970.
    struct Job: Encodable {
        var page = BrowserProgram.page
        var ledger = golden("ledger")
        var keys = "\(root)Keys/sample"
        var certificates = golden("certificates")
        var answers = golden("answers.json")
        var good = golden("certificates/BD-TTC014-26-000003-39.sanad")
        var now = 1_793_836_800_000
        var online = true
        var files = ""
        var people: [String: [String]] = [:]
        var profile = ""
        var link = ""
        var peopleFolder = ""
        var peopleNow = 0
    }

    /// A path in the golden ledger's folder, which the tests of the rules hold.
    static func golden(_ name: String) -> String { "\(root)Tests/LedgerCoreTests/Vectors/golden/\(name)" }

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
        let texts = try outputs.map { try Data(contentsOf: $0) }
        return Result(
            status: process.terminationStatus,
            output: texts[0],
            errors: String(decoding: texts[1], as: UTF8.self)
        )
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String

        var description: String { String(text.suffix(3000)) }
    }
}
