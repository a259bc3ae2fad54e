import Foundation
import Glibc
import LedgerTestSupport

/// `sanad`, run as a process of its own in a folder of its own, with nobody at the terminal.
final class Command: Sendable {
    let folder: String
    private let environment: [String: String]

    struct Result {
        let status: Int32
        let output: String
        let errors: String
    }

    /// What `environment` says comes on top of this process's own.
    init(environment: [String: String] = [:]) throws {
        self.environment = environment
        folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Runs a command line to its end. Words with spaces stand in single quotes.
    @discardableResult
    func callAsFunction(_ line: String) throws -> Result {
        let (process, outputs) = try prepareWithOutputs(line)
        try process.run()
        process.waitUntilExit()
        return try result(of: process, outputs)
    }

    /// The same, while other tasks go on: a server in this process that the command asks, for one.
    func run(_ line: String) async throws -> Result {
        let (process, outputs) = try prepareWithOutputs(line)
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        return try result(of: process, outputs)
    }

    /// The output goes through files, so that it may be long.
    func prepareWithOutputs(_ line: String) throws -> (process: Process, outputs: [String]) {
        let outputs = ["output", "errors"].map { "\(folder)/.\($0)-\(UUID().uuidString)" }
        for path in outputs { try Data().write(to: URL(filePath: path)) }
        let process = prepare(line)
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputs[0]))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: outputs[1]))
        return (process, outputs)
    }

    func result(of process: Process, _ outputs: [String]) throws -> Result {
        let texts = try outputs.map { try String(contentsOfFile: $0, encoding: .utf8) }
        return Result(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// Starts a command that goes on running; its output goes to a file of the folder.
    func start(_ line: String) throws -> Process {
        let process = prepare(line)
        try Data().write(to: URL(filePath: "\(folder)/.running"))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "\(folder)/.running"))
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// What a command that was started has written so far.
    func runningOutput() throws -> String { try text(".running") }

    /// Kills a command after a time, as a power cut would.
    func kill(_ line: String, after time: Duration) async throws {
        let process = prepare(line)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        try await Task.sleep(for: time)
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func prepare(_ line: String) -> Process {
        let parts = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        let process = Process()
        process.executableURL = builtProgram("sanad")
        process.arguments = parts.flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
        }
        process.currentDirectoryURL = URL(filePath: folder)
        process.standardInput = FileHandle.nullDevice
        // Whatever this machine's locale is, what a command says without --language is English here.
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
            .merging(environment) { $1 }
        return process
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) }

    /// Writes a file, and the folders that it lies in.
    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: "\(folder)/\(name)")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }

    func mode(_ name: String) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")[.posixPermissions] as? Int ?? 0
    }
}
