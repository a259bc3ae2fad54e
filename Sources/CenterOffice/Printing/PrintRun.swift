import Credentials
package import Foundation

/// One process of `sanad-print`, which reads its job from a pipe.
struct PrintRun {
    private let process = Process()
    private let said: SaidWords

    /// Where the job is written.
    let input: FileHandle

    init(_ path: String, _ arguments: [String]) throws {
        let pipe = Pipe()
        input = pipe.fileHandleForWriting
        said = try SaidWords()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = pipe
        process.standardError = said.file
        try process.run()
    }

    /// Tells the process that its job is whole, and waits for its end.
    ///
    /// - Throws: `PrintProgramError.ended` where it does not end well, with its last words where it said any.
    func end() throws {
        try? input.close()
        process.waitUntilExit()
        let status = process.terminationStatus
        guard status == 0 else {
            throw PrintProgramError.ended(status: status, try said.lines().last.map { Words(saidByProgram: $0) })
        }
    }
}

extension Words {
    /// What the program says: the three languages of its failure in JSON, or a text that nobody foresaw.
    fileprivate init(saidByProgram line: String) {
        guard let text = try? JSONDecoder().decode(PrintedText.self, from: Data(line.utf8)) else {
            self.init(verbatim: line)
            return
        }
        self.init(text.en, text.bn ?? text.en, text.ja ?? text.en)
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
