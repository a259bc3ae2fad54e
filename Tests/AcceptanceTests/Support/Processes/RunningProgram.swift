import Foundation
import Glibc

/// A program that runs beside the test, with its output in files.
///
/// It is killed when nothing refers to it any more, so that a test that fails leaves nothing behind.
final class RunningProgram: Sendable {
    private let process: Process
    private let place: URL

    /// Starts a program. Its output and errors go to `NAME.out` and `NAME.log` in a folder, after what is there.
    ///
    /// It is started by `env`, which lets signals through that threads of this process hold back, and puts an
    /// interposed library in place before the program looks at its arguments.
    init(
        _ program: String,
        _ arguments: [String],
        environment: [String: String] = [:],
        input: Pipe? = nil,
        named name: String,
        in folder: URL
    ) throws {
        place = folder.appending(path: name)
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["--default-signal", program] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = try Self.file(place.appendingPathExtension("out"))
        process.standardError = try Self.file(place.appendingPathExtension("log"))
        try process.run()
    }

    deinit {
        if process.isRunning {
            Glibc.kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        FakeClock.tidy(after: process.processIdentifier)
    }

    var id: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// What it, and those of its name before it, have written so far.
    var output: String { Self.text(place.appendingPathExtension("out")) }
    var log: String { Self.text(place.appendingPathExtension("log")) }

    func send(_ signal: Int32) { Glibc.kill(process.processIdentifier, signal) }

    /// Waits for its end, and returns its exit code, or the negative number of the signal that ended it.
    func exitCode() async throws -> Int32 {
        try await eventually("the program \(place.lastPathComponent) ends") { !process.isRunning }
        let status = process.terminationStatus
        return process.terminationReason == .uncaughtSignal ? -status : status
    }

    /// The most memory that it has had since its start, in MiB.
    func peakMemory() throws -> Int {
        let status = try String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        guard let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else {
            throw Program.Failure(description: "no VmHWM in /proc/\(id)/status")
        }
        return kibibytes / 1024
    }

    private static func file(_ url: URL) throws -> FileHandle {
        if !FileManager.default.fileExists(atPath: url.filePath) { try Data().write(to: url) }
        let handle = try FileHandle(forWritingTo: url)
        try handle.seekToEnd()
        return handle
    }

    private static func text(_ url: URL) -> String {
        String(decoding: FileManager.default.contents(atPath: url.filePath) ?? Data(), as: UTF8.self)
    }
}
