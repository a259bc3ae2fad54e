import Foundation

/// `wrk`: asks for one path over and over, on connections that stay open.
struct Wrk {
    private static let connections = 32

    private let program: String
    private let output: String

    /// How long one run takes, in seconds.
    private let duration: Int

    init(_ stand: Stand) throws {
        program = try Programs.system("wrk", package: "wrk")
        output = "\(stand.folder)/wrk.txt"
        duration = stand.effort.readSeconds
    }

    /// Answers a second.
    func rate(_ path: String, port: Int) throws -> Double {
        try? FileManager.default.removeItem(atPath: output)
        let url = "http://127.0.0.1:\(port)/\(path)"
        let arguments = ["-t1", "-c\(Self.connections)", "-d\(duration)s", url]
        let status = try Child(program, arguments, output: .file(output)).wait()
        let text = try String(contentsOfFile: output, encoding: .utf8)
        guard status == 0, !text.contains("Non-2xx"), let rate = Self.rate(in: text) else {
            throw BenchError("wrk did not measure \(url): \(text)")
        }
        return rate
    }

    static func rate(in text: String) -> Double? {
        text.split(separator: "\n").first { $0.hasPrefix("Requests/sec:") }
            .flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }
    }
}
