import Foundation
import LedgerTestSupport
import Testing

/// Programs, ours and others', run to their end.
enum Program {
    struct Result {
        let status: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The Python interpreter that has what `Independent` needs.
    static let python: String = {
        if let path = ProcessInfo.processInfo.environment["SANAD_TEST_PYTHON"], !path.isEmpty { return path }
        return "python3"
    }()

    /// Whether the tools are there with which papers are read.
    static let canRead: Bool = {
        let tools = ["pdftoppm", "pdftotext", "pdffonts", "pdfdetach", "pdfinfo", "zbarimg"]
        guard let python = try? run(python, ["-c", "import zxingcpp, PIL"]), python.status == 0 else { return false }
        return tools.allSatisfy { (try? run("which", [$0]))?.status == 0 }
    }()

    static func independent(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Independent/\(name)").path
    }

    static func sanadPrint(_ arguments: [String], input: [UInt8] = []) throws -> Result {
        try run(builtProgram("sanad-print").path, arguments, input: input)
    }

    static func run(_ name: String, _ arguments: [String], input: [UInt8] = []) throws -> Result {
        try withTemporaryFolder { folder in
            // Files, not pipes: a program may write more than a pipe holds before it reads on.
            let places = ["input", "output", "errors"].map { "\(folder)/\($0)" }
            try Data(input).write(to: URL(filePath: places[0]))
            for place in places.dropFirst() { try Data().write(to: URL(filePath: place)) }
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = [name] + arguments
            process.standardInput = try FileHandle(forReadingFrom: URL(filePath: places[0]))
            process.standardOutput = try FileHandle(forWritingTo: URL(filePath: places[1]))
            process.standardError = try FileHandle(forWritingTo: URL(filePath: places[2]))
            try process.run()
            process.waitUntilExit()
            let texts = try places.map { Array(try Data(contentsOf: URL(filePath: $0))) }
            return Result(
                status: process.terminationStatus,
                output: texts[1],
                errors: String(decoding: texts[2], as: UTF8.self)
            )
        }
    }
}

/// Runs `body` with a new folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}
