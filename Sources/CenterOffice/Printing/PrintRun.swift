package import Foundation

/// One process of `sanad-print`, which reads its job from a pipe.
struct PrintRun {
    private let process = Process()

    /// Where the job is written.
    let input: FileHandle

    init(_ path: String, _ arguments: [String], errors: FileHandle?) throws {
        let pipe = Pipe()
        input = pipe.fileHandleForWriting
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = pipe
        if let errors { process.standardError = errors }
        try process.run()
    }

    /// Tells the process that its job is whole, and waits for its end.
    ///
    /// - Throws: `PrintProgramError.ended` where it does not end well.
    func end() throws {
        try? input.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0 else { throw PrintProgramError.ended(status: status) }
    }
}

extension FileHandle {
    /// Writes a value as one line of JSON.
    package func writeLine(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        try write(contentsOf: encoder.encode(value) + [0x0A])
    }
}
