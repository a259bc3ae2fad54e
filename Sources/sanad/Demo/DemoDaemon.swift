import Foundation
import Glibc

/// A `sanadd` that a demo started.
final class DemoDaemon: Sendable {
    let url: String
    let origin: String
    private let process: Process

    /// How long it may take to end before it is killed, in seconds.
    private static let patience = 15.0

    /// Starts the daemon and waits until it serves. Its log goes to a file, after what is there already.
    init(_ program: String, _ arguments: [String], log: String) async throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        process.standardError = try Self.appending(to: log)
        try process.run()
        let handle = output.fileHandleForReading
        let line = await withTaskCancellationHandler {
            await blocking { Self.firstLine(of: handle) }
        } onCancel: {
            process.terminate()
        }
        // sanadd: serving ORIGIN on URL
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 5, let url = words.last else {
            if process.isRunning { process.terminate() }
            try Interruption.check()
            throw Failure(.unavailable, "sanadd did not start: see \(log)")
        }
        origin = words[2]
        self.url = url
        self.process = process
    }

    /// Tells the daemon to end, and waits until it has.
    func stop() async {
        let process = process
        await blocking {
            guard process.isRunning else { return }
            process.terminate()
            let deadline = Date(timeIntervalSinceNow: Self.patience)
            while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
            if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        }
    }

    private static func appending(to log: String) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: log) { try Data().write(to: URL(filePath: log)) }
        let handle = try FileHandle(forWritingTo: URL(filePath: log))
        try handle.seekToEnd()
        return handle
    }

    private static func firstLine(of handle: FileHandle) -> String {
        var line = Data()
        while let byte = try? handle.read(upToCount: 1), byte != Data([0x0A]), !byte.isEmpty { line += byte }
        return String(decoding: line, as: UTF8.self)
    }
}
