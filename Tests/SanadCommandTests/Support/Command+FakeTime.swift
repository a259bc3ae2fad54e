import Foundation

extension Command {
    private static let faketime = "/usr/bin/faketime"

    static var hasFakeTime: Bool { FileManager.default.isExecutableFile(atPath: faketime) }

    /// Runs a command line by a clock that is wrong by `offset`, as faketime(1) has it: `+3h`.
    func ahead(_ offset: String, _ line: String) throws -> Result {
        let (process, outputs) = try prepareWithOutputs(line)
        let program = process.executableURL?.path ?? ""
        process.arguments = ["-f", offset, program] + (process.arguments ?? [])
        process.executableURL = URL(filePath: Self.faketime)
        try process.run()
        process.waitUntilExit()
        return try result(of: process, outputs)
    }
}
