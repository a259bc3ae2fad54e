import Foundation
import LedgerClient
import LedgerTestSupport
import NIOCore
import NIOPosix
import Testing

@testable import LedgerServer

@Suite(.serialized) struct OpenFilesTests {
    @Test(arguments: [(1 << 20, 4096), (4224, 4096), (4223, 4095), (1024, 896), (129, 1)])
    func `leave room for the ledger beside the connections`(_ limit: Int, _ connections: Int) throws {
        #expect(try OpenFiles.connections(within: limit, most: 4096) == connections)
    }

    @Test func `are too few where no connection has room`() {
        #expect(throws: OpenFilesError.tooFew(128, needed: 129)) {
            try OpenFiles.connections(within: 128, most: 4096)
        }
    }

    @Test func `are never used up by whoever connects`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let process = try await DaemonProcess(daemon, openFiles: (soft: 64, hard: 256))
        let limits = try String(contentsOfFile: "/proc/\(process.program.pid)/limits", encoding: .utf8)
        let line = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max open files") })
        #expect(line.split(separator: " ").compactMap { Int($0) } == [256, 256])
        #expect(process.program.errors.contains("connections=128"))
        let port = try #require(URL(string: process.url)?.port)
        let channels = try Self.connect(250, to: port)
        #expect(try Self.isFull(process))
        #expect(try Self.openFiles(process) < 256 - 32)
        // The daemon may have closed one that it had no room for.
        for channel in channels { try? await channel.close() }
        let isAnswered = try await eventually { (try? await process.client.checkpoint()) != nil }
        #expect(isAnswered)
        try await process.program.end()
    }

    private static func connect(_ count: Int, to port: Int) throws -> [any Channel] {
        let group = MultiThreadedEventLoopGroup.singleton
        let channels = (0..<count).map { _ in ClientBootstrap(group: group).connect(host: "127.0.0.1", port: port) }
        return try EventLoopFuture.whenAllSucceed(channels, on: group.any()).wait()
    }

    /// Waits until the daemon holds as many as it may. It keeps its thread, for a daemon ends a connection that is silent
    /// for long, and other tests may take theirs.
    private static func isFull(_ process: DaemonProcess) throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(30)
        while try openFiles(process) < 128 {
            guard ContinuousClock.now < deadline else { return false }
            Thread.sleep(forTimeInterval: 0.01)
        }
        return true
    }

    private static func openFiles(_ process: DaemonProcess) throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.program.pid)/fd").count
    }
}
