import Foundation
import Glibc
import LedgerTestSupport
import Synchronization

// The daemon
extension Country {
    /// Starts the daemon and waits until it serves.
    func start(_ options: [String] = [], environment: [String: String] = [:]) async throws {
        let daemon = try launch(options, environment: environment)
        let (start, end) = (daemon.served, daemon.program)
        try await eventually("\(code)'s daemon serves:\n\(log.suffix(2000))") {
            guard end.isRunning else { throw Program.Failure(description: "\(code)'s daemon ended:\n\(log)") }
            return Self.starts(in: end.output) > start
        }
    }

    /// Starts the daemon, and expects that it ends by itself.
    func exitCode(_ options: [String] = []) async throws -> Int32 {
        try await launch(options, environment: [:]).program.exitCode()
    }

    private func launch(
        _ options: [String],
        environment: [String: String]
    ) throws -> (program: RunningProgram, served: Int) {
        let path = { [folder] (name: String) in folder.appending(path: name).filePath }
        let arguments = [
            "serve", "--data-directory", dataDirectory, "--log-key", path("log.pem"), "--witness-key",
            path("witness.pem"), "--genesis", path("genesis.jws"), "--policy", path("policy"), "--port", String(port),
        ]
        let program = try RunningProgram(
            builtProgram("sanadd").filePath,
            arguments + options,
            environment: environment,
            named: "daemon",
            in: folder
        )
        let served = Self.starts(in: program.output)
        daemon.withLock { $0 = program }
        return (program, served)
    }

    private static func starts(in output: String) -> Int { output.split(separator: "\n").count }

    /// Ends the daemon as its operator does.
    func stop() async throws {
        let daemon = try running()
        daemon.send(SIGTERM)
        let code = try await daemon.exitCode()
        guard code == 0 else { throw Program.Failure(description: "\(self.code)'s daemon ends with \(code):\n\(log)") }
        self.daemon.withLock { $0 = nil }
    }

    /// Ends the daemon as a power cut does.
    func kill() async throws {
        let daemon = try running()
        daemon.send(SIGKILL)
        _ = try await daemon.exitCode()
        self.daemon.withLock { $0 = nil }
    }

    func peakMemory() throws -> Int { try running().peakMemory() }

    var isRunning: Bool { daemon.withLock { $0?.isRunning ?? false } }

    /// What its daemons have told their operator since the first start.
    var log: String {
        let file = folder.appending(path: "daemon.log").filePath
        return String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }

    private func running() throws -> RunningProgram {
        guard let daemon = daemon.withLock({ $0 }) else {
            throw Program.Failure(description: "\(code)'s daemon does not run")
        }
        return daemon
    }
}
