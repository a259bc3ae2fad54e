import Foundation
import LedgerTestSupport

/// A story that is played in a real browser by the programs in `Browser/`, with two ledgers and an office of its own.
enum Scenario {
    /// Python with `selenium`, `axe` and `cryptography`, where there is a browser as well; nil where there is none.
    static let python: String? =
        hasBrowser
        ? FinishedProgram.python(importing: "selenium, axe_selenium_python, cryptography") : nil

    private static let hasBrowser = ["chromium", "chromedriver"].allSatisfy {
        FinishedProgram.succeeds($0, ["--version"])
    }

    /// Whether a clock can be told wrong.
    static let hasFaketime = FinishedProgram.succeeds("faketime", ["-f", "+0", "true"])

    /// Plays a scenario of `Browser/scenario.py`, and reads the JSON that it prints.
    static func play<Output: Decodable>(_ name: String, as type: Output.Type = Output.self) throws -> Output {
        let folder = try PageFolder()
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/scenario.py")
        let arguments = [
            script.standardizedFileURL.path(), name, builtProgram("sanad").deletingLastPathComponent().path,
            folder.path,
        ]
        let result = try FinishedProgram(python ?? "python3", arguments)
        guard result.status == 0 else { throw Failure(text: result.errors) }
        return try JSONDecoder().decode(type, from: result.output)
    }

    struct Failure: Error, CustomStringConvertible {
        let text: String

        var description: String { String(text.suffix(3000)) }
    }
}
