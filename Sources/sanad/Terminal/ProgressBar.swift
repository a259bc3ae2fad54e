import Foundation

/// A line on standard error that shows how far long work has come, drawn only where
/// a person watches.
struct ProgressBar {
    private let label: String
    private let total: Int
    private let start = ContinuousClock.now
    private var drawnAt = ContinuousClock.now

    init(_ label: String, total: Int) {
        // A line that wraps could not be drawn over.
        self.label = label.count > 40 ? "\(label.prefix(14))…\(label.suffix(24))" : label
        self.total = total
    }

    /// Draws the bar, at most ten times a second.
    mutating func advance(to count: Int) {
        guard Terminal.isError, total > 0, drawnAt.duration(to: .now) > .milliseconds(100) else { return }
        drawnAt = .now
        let elapsed = start.duration(to: .now) / .seconds(1)
        let rate = Double(count) / max(elapsed, 0.001)
        let left = Int(Double(total - count) / max(rate, 0.001))
        let bar = Terminal.bar(count, of: total)
        Terminal.draw("\r\(label) \(bar)  \(Int(rate))/s  \(Self.words(left)) left \u{1B}[K")
    }

    /// A time as a person says it, coarser the longer it is.
    private static func words(_ seconds: Int) -> String {
        switch seconds {
        case ..<120: "\(seconds) s"
        case ..<7200: "\(seconds / 60) min \(seconds % 60) s"
        default: "\(seconds / 3600) h \(seconds / 60 % 60) min"
        }
    }

    /// Clears the line.
    func finish() {
        guard Terminal.isError else { return }
        Terminal.draw("\r\u{1B}[K")
    }
}

extension Terminal {
    /// Writes to standard error as it is.
    static func draw(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

    /// How far something is, as a bar and in numbers; there is something to do.
    static func bar(_ done: Int, of total: Int) -> String {
        let width = 30
        let filled = width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(bar) \(done)/\(total)"
    }
}
