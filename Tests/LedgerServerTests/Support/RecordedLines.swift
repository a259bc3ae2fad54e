import Logging
import Synchronization

/// Keeps what is logged.
final class RecordedLines: Sendable {
    struct Line: Sendable {
        let level: Logger.Level
        let message: String
        let metadata: Logger.Metadata
    }

    private let lines = Mutex<[Line]>([])

    func with(_ message: String) -> [Line] { lines.withLock { $0.filter { $0.message == message } } }

    var logger: Logger {
        var logger = Logger(label: "recorded") { _ in Handler(lines: self) }
        logger.logLevel = .info
        return logger
    }

    private struct Handler: LogHandler {
        let lines: RecordedLines
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.info

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let line = Line(
                level: event.level,
                message: "\(event.message)",
                metadata: event.metadata ?? [:]
            )
            lines.lines.withLock { $0.append(line) }
        }
    }
}
