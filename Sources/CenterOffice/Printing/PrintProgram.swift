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
    ///   - write: Writes the job.
    /// - Throws: `PrintProgramError.ended` where it does not end well, and what `write` throws.
    package func run(
        _ arguments: [String],
        writing write: (FileHandle) throws -> Void
    ) throws {
        ignoreBrokenPipes()
        let run = try PrintRun(path, arguments)
        let outcome = Swift.Result { try write(run.input) }
        try run.end()
        try outcome.get()
    }

    /// A reader that ends early is told of by the write, and not by a signal.
    package func ignoreBrokenPipes() { _ = signal(SIGPIPE, SIG_IGN) }
}
