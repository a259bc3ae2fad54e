import Foundation
import Glibc

/// What is being done, on standard error.
struct Notes {
    private let isTerminal = isatty(STDERR_FILENO) == 1

    func note(_ text: String) { write("\(isTerminal ? "\r\u{1B}[K" : "")sanad-bench: \(text)\n") }

    /// How far a long work has come; nothing where no person looks.
    func progress(_ done: Int, of all: Int) {
        guard isTerminal else { return }
        write("\r\u{1B}[K\(done.grouped) of \(all.grouped)\(done == all ? "\r\u{1B}[K" : "")")
    }

    private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
