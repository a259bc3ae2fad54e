import Foundation
import Glibc
import LedgerTestSupport
import Testing

/// A program of this package, run as a process of its own.
final class Program: Sendable {
    private let process: Process
    private let directory: TemporaryDirectory

    /// Starts a program with its output in files. Beyond `fileSizeLimit` KiB no file of it can
    /// grow: writing then fails, as on a broken disk. `openFiles` are the limits of its open files.
    init(
        _ name: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        fileSizeLimit: Int? = nil,
        openFiles: (soft: Int, hard: Int)? = nil
    ) throws {
        directory = try TemporaryDirectory()
        process = Process()
        if let fileSizeLimit {
            process.executableURL = URL(filePath: "/bin/bash")
            let script = "trap '' XFSZ; ulimit -f \(fileSizeLimit); exec \"$0\" \"$@\""
            process.arguments = ["-c", script, builtProgram(name).path] + arguments
        } else if let openFiles {
            process.executableURL = URL(filePath: "/bin/bash")
            let script = "ulimit -Sn \(openFiles.soft); ulimit -Hn \(openFiles.hard); exec \"$0\" \"$@\""
            process.arguments = ["-c", script, builtProgram(name).path] + arguments
        } else {
            process.executableURL = builtProgram(name)
            process.arguments = arguments
        }
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.file(directory.path(of: "output"))
        process.standardError = try Self.file(directory.path(of: "errors"))
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var pid: Int32 { process.processIdentifier }

    /// What it has written so far.
    var output: String { directory.text(of: "output") }
    var errors: String { directory.text(of: "errors") }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for the first line of its output.
    ///
    /// - Throws: When the program ends without one, or takes too long.
    func firstLine(within patience: Duration = .seconds(60)) async throws -> String {
        let deadline = ContinuousClock.now + patience
        while true {
            if let end = output.firstIndex(of: "\n") { return String(output[..<end]) }
            guard process.isRunning, ContinuousClock.now < deadline else {
                throw ProgramError(reason: "no first line; errors: \(errors)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Waits for its end, and returns its exit code, or the negative number of the signal that ended it.
    func exitCode(within patience: Duration = .seconds(60)) async throws -> Int32 {
        let deadline = ContinuousClock.now + patience
        while process.isRunning {
            guard ContinuousClock.now < deadline else {
                throw ProgramError(reason: "it does not end; errors: \(errors)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        let status = process.terminationStatus
        return process.terminationReason == .uncaughtSignal ? -status : status
    }

    /// Sends a signal, and expects that the program ends as it should.
    func end(with signal: Int32 = SIGTERM, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        send(signal)
        let code = try await exitCode()
        #expect(code == 0, "\(errors)", sourceLocation: sourceLocation)
    }

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }
}

struct ProgramError: Error, CustomStringConvertible {
    let reason: String

    var description: String { reason }
}
