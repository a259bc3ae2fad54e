import Foundation

/// What the machine could do at most, measured in the same run.
enum Limit {
    /// OpenSSL's P-256 verifications a second on a number of processes.
    static func verifications(processes: Int) throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["openssl", "speed", "-mr", "-seconds", "1", "-multi", "\(processes)", "ecdsap256"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        // +F4:<index>:<bits>:<signatures a second>:<verifications a second>
        let summary = text.split(separator: "\n").last { $0.hasPrefix("+F4:") }
        guard let field = summary?.split(separator: ":").last, let value = Double(field), value > 0 else {
            throw CocoaError(.coderReadCorrupt)
        }
        return value
    }

    static let cores = ProcessInfo.processInfo.activeProcessorCount
}

/// Runs work and returns how many of `count` units it does a second.
func rate(of count: Int, _ work: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await work()
    return Double(count) / (start.duration(to: .now) / .seconds(1))
}
