import Foundation
import Glibc

/// A `sanadd` that a demo started.
final class DemoDaemon {
    let url: String
    let origin: String
    private let process: Process

    /// Starts the daemon and waits until it serves.
    init(_ program: String, _ arguments: [String], log: String) throws {
        process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try Data().write(to: URL(filePath: log))
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        // sanadd: serving ORIGIN on URL
        let words = Self.firstLine(of: output.fileHandleForReading).split(separator: " ").map(String.init)
        guard words.count == 5, let url = words.last else {
            process.terminate()
            throw Failure(.unavailable, "sanadd did not start: see \(log)")
        }
        origin = words[2]
        self.url = url
    }

    /// Tells the daemon to end, and waits until it has.
    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// Returns once Ctrl-C was pressed.
    func waitForInterrupt() async {
        // The interrupt reaches the daemon too, as one of the same terminal, and ends it.
        signal(SIGINT, SIG_IGN)
        signal(SIGTERM, SIG_IGN)
        while process.isRunning {
            do {
                try await Task.sleep(for: .milliseconds(200))
            } catch {
                return
            }
        }
    }

    private static func firstLine(of handle: FileHandle) -> String {
        var line = Data()
        while let byte = try? handle.read(upToCount: 1), byte != Data([0x0A]), !byte.isEmpty { line += byte }
        return String(decoding: line, as: UTF8.self)
    }
}
