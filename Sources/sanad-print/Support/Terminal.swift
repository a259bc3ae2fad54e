import Foundation
import Glibc

/// Where people read.
enum Terminal {
    private static var isError: Bool { isatty(STDERR_FILENO) == 1 }

    static func complain(_ text: String) {
        let isPlain = !isError || ProcessInfo.processInfo.environment["NO_COLOR"] != nil
        note(isPlain ? "Error: \(text)\n" : "\u{1B}[31mError:\u{1B}[0m \(text)\n")
    }

    /// Draws how far something is, on a terminal only.
    static func progress(_ what: String, _ done: Int, of total: Int) {
        guard isError, total > 0 else { return }
        let filled = 30 * min(done, total) / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        note("\r\(what) \(bar) \(done)/\(total)\(done >= total ? "\n" : "")")
    }

    static func note(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
