import Foundation
import Glibc

/// Where people read and answer.
enum Terminal {
    static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
    static var isError: Bool { isatty(STDERR_FILENO) == 1 }
    static var isInput: Bool { isatty(STDIN_FILENO) == 1 }

    /// Says something that is no result.
    static func note(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

    /// Says what went wrong, in the language that the text is in.
    static func complain(_ text: String, _ language: Language) {
        let isPlain = !isError || ProcessInfo.processInfo.environment["NO_COLOR"] != nil
        let mark = language("Error: ", "ত্রুটি: ", "エラー：")
        note(isPlain ? "\(mark)\(text)" : "\u{1B}[31m\(mark)\u{1B}[0m\(text)")
    }

    /// Draws how far something is, on a terminal only.
    static func progress(_ what: String, _ done: Int, of total: Int) {
        guard isError, total > 0 else { return }
        draw("\r\(what) \(bar(done, of: total))\(done == total ? "\n" : "")")
    }

    /// Asks yes or no in a language; no where nobody can answer.
    static func confirms(_ question: String, _ language: Language) -> Bool {
        guard isInput else { return false }
        FileHandle.standardError.write(Data("\(question) \(Consent.choice(language)) ".utf8))
        return Consent.isGiven(by: readLine() ?? "", in: language)
    }

    /// Asks for a text to be typed, and says whether it was this one.
    static func answers(_ question: String, _ expected: String) -> Bool {
        FileHandle.standardError.write(Data("\(question): ".utf8))
        return readLine()?.trimmingCharacters(in: .whitespaces) == expected
    }

    /// Asks for a line; nil where nobody can answer.
    static func answer(_ question: String) -> String? {
        guard isInput else { return nil }
        FileHandle.standardError.write(Data(question.utf8))
        return readLine()?.trimmingCharacters(in: .whitespaces)
    }

    /// Asks for a passphrase without showing it; nil where nobody can answer.
    static func passphrase(_ prompt: String) -> [UInt8]? {
        guard isInput else { return nil }
        var settings = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        var silent = settings
        silent.c_lflag &= ~tcflag_t(ECHO)
        unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        // Only now: whoever answers at once is not shown, and nothing that was typed is lost.
        FileHandle.standardError.write(Data("\(prompt): ".utf8))
        defer {
            unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
            note("")
        }
        return readLine().map { Array($0.utf8) }
    }
}
