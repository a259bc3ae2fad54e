import Foundation
import Glibc
import LedgerTestSupport
import Synchronization
import TransparencyLog

/// A witness run by `aics-witness`, which keeps what it cosigned between its starts.
final class AicsWitness: Sendable {
    let url: String
    let key: NoteVerifierKey
    private let python: Program
    private let folder: URL
    private let program = Mutex<RunningProgram?>(nil)

    /// Makes its key and its configuration, with a country's log in it.
    init(of country: Country, in parent: URL) async throws {
        guard let python = Program.pythonWithWitness else {
            throw Program.Failure(description: "no Python with aics-witness")
        }
        self.python = python
        folder = parent.appending(path: "aics-witness")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let port = try FreePorts.next()
        url = "http://127.0.0.1:\(port)"
        let configuration = folder.appending(path: "witness.json").filePath
        let made = try await Self.run(
            python,
            ["init", "--config", configuration, "--name", "third.example/w1", "--listen", "127.0.0.1:\(port)"]
        )
        key = try NoteVerifierKey(made.trimmingCharacters(in: .whitespacesAndNewlines))
        _ = try await Self.run(
            python,
            [
                "add-log", "--config", configuration, "--origin", country.origin, "--vkey",
                country.sample.log.verifierKey.description,
            ]
        )
    }

    func start() throws {
        let program = try RunningProgram(
            python.path,
            ["-m", "aics_witness", "serve", "--config", folder.appending(path: "witness.json").filePath],
            named: "serve",
            in: folder
        )
        self.program.withLock { $0 = program }
    }

    func stop() async throws {
        let program = program.withLock { program in
            defer { program = nil }
            return program
        }
        program?.send(SIGTERM)
        _ = try await program?.exitCode()
    }

    /// What it shows to monitors.
    func checkpoint(of country: Country) async throws -> SignedNote {
        try SignedNote(await HTTP.get("\(url)/\(originHash(country.origin))/checkpoint").body)
    }

    /// The requests that it holds against logs, in JSON.
    func evidence() async throws -> String {
        let configuration = folder.appending(path: "witness.json").filePath
        return try await Self.run(python, ["evidence", "--config", configuration])
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func run(_ python: Program, _ arguments: [String]) async throws -> String {
        let result = try await python.result(["-m", "aics_witness"] + arguments)
        guard result.status == 0 else { throw Program.Failure(description: "aics-witness: \(result.errors)") }
        return String(decoding: result.output, as: UTF8.self)
    }
}
