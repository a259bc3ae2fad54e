import CenterOffice
import Foundation
import Glibc

/// A program of this system that reads a format for us, in a process of its own with bounds on time, memory and size.
///
/// No shell is involved, and it sees no file but those of its private folder.
struct ExternalTool: Sendable {
    private static let longest: TimeInterval = 30
    private static let largestOutput = 1 << 22
    /// Bytes of memory, seconds of work, and no core dump.
    private static let bounds = ["--as=2147483648", "--cpu=25", "--core=0"]
    /// Bytes of a file that it writes.
    static let largestFile = 1 << 27

    let name: String
    private let path: String
    private let limiter: String?

    /// Finds the program.
    ///
    /// - Throws: `Failure`, which names the Debian package that has it.
    init(_ name: String, package: String) throws {
        guard let path = Self.find(name) else {
            throw Failure(.inputOutput, InputWords.missing(name, package: package))
        }
        self.name = name
        self.path = path
        limiter = Self.find("prlimit")
    }

    static func isInstalled(_ name: String) -> Bool { find(name) != nil }

    private static func find(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    /// What a run came to.
    struct Result {
        let status: Int32
        let output: [UInt8]
    }

    /// Runs it to its end. No file that it writes gets larger than `largest` bytes: it is ended before.
    ///
    /// - Throws: `Failure` where it takes too long, alone or with what ran in the folder before, or says too much.
    func run(_ arguments: [String], in folder: PrivateFolder, largest: Int = Self.largestFile) throws -> Result {
        guard folder.end > .now else {
            throw Failure(.data, InputWords.allTooSlow(seconds: Int(PrivateFolder.longest)))
        }
        let process = prepare(arguments, in: folder, largest: largest)
        let output = "\(folder.path)/\(UUID().uuidString).output"
        try NewFile.write([], to: output, access: .owner)
        defer { try? FileManager.default.removeItem(atPath: output) }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
        try process.run()
        let end = Date(timeIntervalSinceNow: Self.longest)
        while process.isRunning, Date() < end { Thread.sleep(forTimeInterval: 0.002) }
        guard !process.isRunning else {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            throw Failure(.data, InputWords.tooSlow(name, seconds: Int(Self.longest)))
        }
        guard FileStatus(output)?.size ?? 0 <= Self.largestOutput else {
            throw Failure(.data, InputWords.tooMuch(name))
        }
        // A program that a signal ended has no status of its own.
        let status = process.terminationReason == .exit ? process.terminationStatus : -1
        return Result(status: status, output: try NewFile.read(output))
    }

    private func prepare(_ arguments: [String], in folder: PrivateFolder, largest: Int) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: limiter ?? path)
        process.arguments = limiter == nil ? arguments : Self.bounds + ["--fsize=\(largest)", path] + arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.environment = [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "LC_ALL": "C.UTF-8", "HOME": folder.path,
            "TMPDIR": folder.path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return process
    }
}
