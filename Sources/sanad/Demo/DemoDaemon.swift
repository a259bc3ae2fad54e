import Foundation
import Glibc
import Synchronization

/// A `sanadd` that a demo started.
final class DemoDaemon: Sendable {
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

    private static func firstLine(of handle: FileHandle) -> String {
        var line = Data()
        while let byte = try? handle.read(upToCount: 1), byte != Data([0x0A]), !byte.isEmpty { line += byte }
        return String(decoding: line, as: UTF8.self)
    }
}

/// Waiting for Ctrl-C, or for SIGTERM.
enum Interruption {
    private static let isAsked = Atomic<Bool>(false)

    /// Returns once this program was told to end, which from now on does not end it at once.
    static func wait() async throws {
        for number in [SIGINT, SIGTERM] {
            signal(number) { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
        }
        while !isAsked.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(100)) }
    }
}
