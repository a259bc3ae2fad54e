package import Foundation
import Glibc

/// `sanad-print`, beside this program or on the path.
package struct PrintProgram: Sendable {
    package static let name = "sanad-print"

    package let path: String

    /// - Throws: `PrintProgramError.missing`.
    package init() throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
            [URL(filePath: own).deletingLastPathComponent().path] + path.split(separator: ":").map(String.init)
        let places = folders.map { "\($0)/\(Self.name)" }
        guard let found = places.first(where: FileManager.default.isExecutableFile) else {
            throw PrintProgramError.missing(beside: own)
        }
        self.path = found
    }

    /// Runs it with a job that is written to it as it reads: nothing personal is in a file or an argument.
    ///
    /// - Parameters:
    ///   - arguments: Those of the program.
    ///   - errors: A file that gets what it says to people; nil for where this program's own messages go.
    ///   - write: Writes the job.
    /// - Throws: `PrintProgramError.ended` where it does not end well, and what `write` throws.
    package func run(
        _ arguments: [String],
        errors: FileHandle? = nil,
        writing write: (FileHandle) throws -> Void
    ) throws {
        ignoreBrokenPipes()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        if let errors { process.standardError = errors }
        try process.run()
        let outcome = Swift.Result { try write(pipe.fileHandleForWriting) }
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0 else { throw PrintProgramError.ended(status: status) }
        try outcome.get()
    }

    /// A reader that ends early is told of by the write, and not by a signal.
    package func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}

extension FileHandle {
    /// Writes a value as one line of JSON.
    package func writeLine(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        try write(contentsOf: encoder.encode(value) + [0x0A])
    }
}
