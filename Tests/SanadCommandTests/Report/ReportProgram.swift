import Foundation
import LedgerTestSupport

/// Programs that others wrote, by which what the report holds is read.
enum ReportProgram {
    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Python with `jwcrypto`; nil where there is none.
    static let python = FinishedProgram.python(importing: "jwcrypto, cryptography")

    static let hasPlainPython = FinishedProgram.succeeds("python3", ["--version"])

    /// A browser that shows a page without a screen; nil where there is none.
    static let browser: String? = ["chromium", "chromium-browser", "google-chrome"]
        .first { FinishedProgram.succeeds($0, ["--version"]) }

    static func run(_ program: String, _ arguments: [String]) throws -> Result {
        let ran = try FinishedProgram(program, arguments)
        return Result(status: ran.status, output: String(decoding: ran.output, as: UTF8.self), errors: ran.errors)
    }
}
