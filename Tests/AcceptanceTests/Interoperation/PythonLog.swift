import Foundation
import LedgerTestSupport
import TransparencyLog

/// A log that a program in Python serves, which does what it is told.
final class PythonLog: Sendable {
    private let program: RunningProgram
    private let input: FileHandle

    /// What the witness answered.
    struct Reply: Decodable {
        let status: Int
        let type: String?
        let body: String
        /// The time of a cosignature that the program found to be genuine, in seconds since 1970.
        let time: Int?
        let size: Int?
        let root: String?
    }

    /// Serves a country's ledger, whose entries lie in a folder, at the country's address.
    init(of country: Country, entries: URL, witness: Country, in folder: URL) async throws {
        guard let python = Program.python else { throw Program.Failure(description: "no Python") }
        let pipe = Pipe()
        input = pipe.fileHandleForWriting
        program = try RunningProgram(
            python.path,
            [
                "-B", Files.script("python_log.py"), entries.filePath,
                country.folder.appending(path: "log.pem").filePath,
                country.origin, String(country.port), witness.url, witness.sample.witness.verifierKey.description,
            ],
            input: pipe,
            named: "python-log",
            in: folder
        )
        _ = try await line(1)
    }

    func tell(_ command: String) async throws -> Reply {
        let number = lines.count + 1
        try input.write(contentsOf: Data("\(command)\n".utf8))
        return try JSONDecoder().decode(Reply.self, from: Data(try await line(number).utf8))
    }

    private func line(_ number: Int) async throws -> Substring {
        try await eventually("the log in Python answers") {
            guard program.isRunning else { throw Program.Failure(description: program.log) }
            return lines.count >= number
        }
        return lines[number - 1]
    }

    private var lines: [Substring] {
        program.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { $0 }
    }
}
