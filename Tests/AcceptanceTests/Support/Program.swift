import Dispatch
import Foundation

/// A program that others wrote, or that was written from the protocol's pages, run to
/// check what ours makes.
struct Program: Sendable {
    let path: String

    struct Result {
        let status: Int32
        let output: Data
        let errors: String
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs it and returns what it writes, whatever its exit status.
    func run(_ arguments: [String]) throws -> Result {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [path] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        let message = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus,
            output: written,
            errors: String(decoding: message, as: UTF8.self)
        )
    }

    /// Runs it while other tasks go on.
    func result(_ arguments: [String]) async throws -> Result {
        try await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Swift.Result { try run(arguments) })
            }
        }.get()
    }

    /// Runs it and returns what it writes, once it has ended well.
    @discardableResult
    func succeed(_ arguments: [String]) throws -> Data {
        let result = try run(arguments)
        guard result.status == 0 else {
            throw Failure(description: "\(path) \(arguments): \(result.status)\n\(result.errors)")
        }
        return result.output
    }
}

extension Program {
    static let shell = Program(path: "sh")
    static let openssl = Program(path: "openssl")

    /// Python with `cryptography`; nil where there is none.
    static let python = interpreter("SANAD_TEST_PYTHON", or: "python3", importing: "cryptography")

    /// Any Python 3, without packages; nil where there is none.
    static let plainPython = (try? Program(path: "python3").succeed(["--version"])).map { _ in Program(path: "python3")
    }

    /// Python 3.12 or later with `aics_tlog`; nil where there is none.
    static let pythonWithTiles = interpreter("SANAD_TEST_PYTHON_TLOG", or: nil, importing: "aics_tlog")

    /// The same with `aics_witness`; nil where there is none.
    static let pythonWithWitness = interpreter("SANAD_TEST_PYTHON_TLOG", or: nil, importing: "aics_witness")

    /// Go, whose distribution holds the packages of its checksum database; nil where there is none.
    static let go = named("SANAD_TEST_GO").flatMap { go in (try? go.succeed(["version"])) != nil ? go : nil }

    static let hasOpenSSL = (try? openssl.succeed(["version"])) != nil

    private static func named(_ variable: String) -> Program? {
        ProcessInfo.processInfo.environment[variable].flatMap { $0.isEmpty ? nil : Program(path: $0) }
    }

    private static func interpreter(_ variable: String, or fallback: String?, importing package: String) -> Program? {
        guard let program = named(variable) ?? fallback.map(Program.init(path:)) else { return nil }
        return (try? program.succeed(["-c", "import \(package)"])) == nil ? nil : program
    }
}

/// The scripts and vectors, which lie beside the tests' sources.
enum Files {
    private static let tests = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let golden = tests.appending(path: "LedgerCoreTests/Vectors/golden")

    static func script(_ name: String) -> String {
        tests.appending(path: "AcceptanceTests/Independent/\(name)").path(percentEncoded: false)
    }

    /// Runs `body` with a new folder that is removed afterwards.
    static func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sanad-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }
}

extension URL {
    var filePath: String { path(percentEncoded: false) }
}
