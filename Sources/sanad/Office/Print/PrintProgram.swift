import CenterOffice
import Credentials
import Foundation
import Glibc

/// `sanad-print`, beside this program or on the path.
struct PrintProgram {
    static let name = "sanad-print"

    let path: String

    init() throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders =
            [URL(filePath: own).deletingLastPathComponent().path] + path.split(separator: ":").map(String.init)
        let places = folders.map { "\($0)/\(Self.name)" }
        guard let found = places.first(where: FileManager.default.isExecutableFile) else {
            throw Failure(.inputOutput, "\(Self.name) is found neither beside \(own) nor on the path: install it there")
        }
        self.path = found
    }

    /// Runs it with a job that is written to it as it reads: nothing personal is in a file or an argument.
    ///
    /// What it says to people goes where this program's own messages go.
    ///
    /// - Throws: `Failure` where it does not end well.
    func run(_ arguments: [String], writing write: (FileHandle) throws -> Void) throws {
        // A reader that ends early is told of by the write, and not by a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardInput = pipe
        try process.run()
        let outcome = Swift.Result { try write(pipe.fileHandleForWriting) }
        try? pipe.fileHandleForWriting.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0 else {
            throw Failure(ExitStatus(rawValue: status) ?? .data, "\(Self.name) ended with \(status); see above")
        }
        try outcome.get()
    }
}

extension FileHandle {
    /// Writes a value as one line of JSON.
    func writeLine(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        try write(contentsOf: encoder.encode(value) + [0x0A])
    }
}
