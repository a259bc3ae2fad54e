import Foundation
import Glibc

/// Lines of a program's output, folded between words where a terminal is too narrow for them.
struct FoldedText {
    let lines: [String]

    /// What a continued line is moved in by, beyond the one that it continues.
    private static let step = 2

    /// Folds each line to a number of columns; without one, none is folded.
    init(_ text: String, columns: Int?) {
        lines = text.split(separator: "\n").flatMap { line in
            columns.map { Self.fold(String(line), to: $0) } ?? [String(line)]
        }
    }

    private static func fold(_ line: String, to columns: Int) -> [String] {
        guard line.displayWidth > columns else { return [line] }
        let margin = String(repeating: " ", count: margin(of: line))
        var lines: [String] = []
        var current = ""
        // Spaces that stand together belong to the word after them.
        for word in words(of: line) {
            if !current.isEmpty, current.displayWidth + word.displayWidth > columns {
                lines.append(current)
                current = margin + word.drop { $0 == " " }
            } else {
                current += word
            }
        }
        return lines + [current]
    }

    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var start = line.startIndex
        while start < line.endIndex {
            let word = line[start...].drop { $0 == " " }.drop { $0 != " " }
            words.append(String(line[start..<word.startIndex]))
            start = word.startIndex
        }
        return words
    }

    /// The column below which a line goes on: that of the text beside a label, or a little more than its own.
    private static func margin(of line: String) -> Int {
        let start = line.prefix { $0 == " " }
        let label = line.dropFirst(start.count).prefix(20)
        guard let gap = label.range(of: "  ") else { return start.count + step }
        let text = line[gap.lowerBound...].drop { $0 == " " }
        return String(line[..<text.startIndex]).displayWidth
    }
}

extension Terminal {
    /// How many columns the terminal has that the output goes to; nil where it goes elsewhere.
    static var columns: Int? {
        guard isOutput else { return nil }
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return nil }
        return Int(size.ws_col)
    }
}
