import Foundation
import LedgerTestSupport

/// A browser in which the page is used as people use it, driven by the programs in `Browser/`.
enum BrowserProgram {
    /// Python with what the programs in `Browser/` import, where there is a browser as well; nil where there is none.
    static let python: String? =
        hasBrowser
        ? FinishedProgram.python(
            importing: "selenium, axe_selenium_python, cryptography, numpy, segno, zxingcpp, PIL"
        ) : nil

    private static let hasBrowser = ["chromium", "chromedriver"].allSatisfy {
        FinishedProgram.succeeds($0, ["--version"])
    }

    static let hasCurl = FinishedProgram.succeeds("curl", ["--version"])

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    static let root = folder.appending(path: "../..").standardizedFileURL.path()
    static let page = "\(root)Sources/VerificationPage"

    /// Runs a scenario of `Browser/scenario.py`, and reads the JSON that it prints.
    static func play<Output: Decodable>(
        _ scenario: String,
        _ job: some Encodable,
        as type: Output.Type = Output.self
    ) throws -> Output {
        let script = folder.appending(path: "Browser/scenario.py").path()
        let text = String(decoding: try JSONEncoder().encode(job), as: UTF8.self)
        let result = try FinishedProgram(python ?? "python3", [script, scenario, text])
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

    struct Failure: Error, CustomStringConvertible {
        let text: String

        var description: String { String(text.suffix(3000)) }
    }
}
