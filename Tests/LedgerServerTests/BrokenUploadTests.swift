import Foundation
import HTTPTypes
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import LedgerServer

/// Clients that go away in the middle of what they send, or send what is no body.
@Suite struct BrokenUploadTests {
    private static let head = "POST /v1/statements HTTP/1.1\r\nHost: x\r\n"

    @Test(arguments: ["Content-Length: 100\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\nZZ\r\n"])
    func `are no error of the daemon`(_ rest: String) async throws {
        let lines = RecordedLines()
        var logger = lines.logger
        logger.logLevel = .debug
        let daemon = try SampleDaemon()
        try await serving(daemon.open(), logger: logger) { ledger in
            let port = try #require(URL(string: ledger.url)?.port)
            let bootstrap = ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            let channel = try await bootstrap.connect(host: "127.0.0.1", port: port).get()
            try await channel.writeAndFlush(ByteBuffer(string: Self.head + rest))
            try await Task.sleep(for: .milliseconds(300))
            try? await channel.close()
            let isNoted = try await eventually { !lines.with("a client broke off").isEmpty }
            #expect(isNoted)
        }
        #expect(lines.with("a client broke off").allSatisfy { $0.level == .debug })
        #expect(lines.with("a request failed").isEmpty)
    }

    @Test func `are answered as a fault of the client`() throws {
        let problem = try #require(Problem(listed: BodyError.brokenOff("it went away")))
        #expect(problem.status == .badRequest && problem.code == "malformed")
    }
}
