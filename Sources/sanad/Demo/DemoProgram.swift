import CenterOffice
import Foundation

/// The programs that lie beside this one, and the catalog.
struct Programs {
    let sanad: String
    let sanadd: String
    let catalog: String

    init() throws {
        let own = try InstalledFiles.program()
        sanad = own.path
        sanadd = own.deletingLastPathComponent().appending(path: "sanadd").path
        guard FileManager.default.isExecutableFile(atPath: sanadd) else {
            throw Failure(.inputOutput, "sanadd must lie beside sanad, at \(sanadd)")
        }
        guard
            let found = try InstalledFiles.folder("catalog", orInTree: "deploy/catalog", with: "achievements.csv")
        else { throw Failure(.inputOutput, "the catalog is found neither beside \(sanad) nor above it") }
        catalog = found.path
    }
}

/// A program that was run to its end.
struct Ran {
    let status: Int32
    let output: String
    let errors: String

    /// Runs a program and waits for it; ends it when the task is cancelled.
    init(_ program: String, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let pipes = (output: Pipe(), errors: Pipe())
        process.standardOutput = pipes.output
        process.standardError = pipes.errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let handles = [pipes.output.fileHandleForReading, pipes.errors.fileHandleForReading]
        let texts = await withTaskCancellationHandler {
            // Both are read at once: a program waits when nobody reads one of them.
            async let output = blocking { Self.text(handles[0]) }
            async let errors = blocking { Self.text(handles[1]) }
            let texts = await [output, errors]
            await blocking { while process.isRunning { Thread.sleep(forTimeInterval: 0.001) } }
            return texts
        } onCancel: {
            process.terminate()
        }
        try Interruption.check()
        output = texts[0]
        errors = texts[1]
        status = process.terminationStatus
    }

    private static func text(_ handle: FileHandle) -> String {
        String(decoding: (try? handle.readToEnd()) ?? Data(), as: UTF8.self)
    }
}

/// Does work that waits, on a thread that no task needs.
func blocking<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
}
