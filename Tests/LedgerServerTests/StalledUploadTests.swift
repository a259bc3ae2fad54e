import AsyncHTTPClient
import Foundation
import LedgerStore
import LedgerTestSupport
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Testing

@testable import LedgerServer

@Suite struct StalledUploadTests {
    @Test(arguments: [nil, 65_000_000] as [Int64?])
    func `many stalled uploads keep no honest one out`(announced: Int64?) async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        try await serving(daemon.open()) { ledger in
            try await stalling(40, announced: announced, ledger) { _ in
                for statement in statements {
                    let answer = try await ledger.post(statement)
                    #expect(answer.status == 201)
                }
            }
        }
    }

    @Test func `bodies that take all the room leave it for a single statement, and give it back`() async throws {
        let daemon = try SampleDaemon()
        let statements = try daemon.foundation().statements
        let large = [UInt8](repeating: UInt8(ascii: "a"), count: 64_000_000)
        var configuration = LedgerService.Configuration()
        configuration.bodyPatience = .seconds(6)
        try await serving(daemon.open(), configuration: configuration) { ledger in
            try await stalling(5, sending: large, ledger) { answers in
                try await Task.sleep(for: .seconds(2))
                let answer = try await ledger.post(statements[0])
                #expect(answer.status == 201)
                let statuses = try await answers()
                #expect(statuses.allSatisfy { [408, 503].contains($0) })
            }
            // On a busy machine a large body may miss its deadline, and lose its connection, once more.
            let isTaken = try await eventually { (try? await ledger.post(large).status) == 413 }
            #expect(isTaken)
        }
    }

    @Test func `a stalled upload is ended by the deadline, and its connection is closed`() async throws {
        let daemon = try SampleDaemon()
        var configuration = LedgerService.Configuration()
        configuration.bodyPatience = .milliseconds(500)
        try await serving(daemon.open(), configuration: configuration) { ledger in
            try await stalling(5, ledger) { answers in
                let statuses = try await answers()
                #expect(statuses == Array(repeating: 408, count: 5))
            }
            #expect(try await ledger.get("/livez").status == 200)
        }
    }

    @Test func `stalled uploads do not hold up the end`() async throws {
        let daemon = try SampleDaemon()
        try await serving(daemon.open()) { ledger in
            try await stalling(5, ledger) { answers in
                let haveCome = try await eventually { ledger.service.responder.metrics.counts.requestsInFlight == 5 }
                #expect(haveCome)
                await ledger.group.triggerGracefulShutdown()
                // What had held the end up until the deadline for bodies would be answered with 408.
                let statuses = try await answers()
                #expect(statuses == Array(repeating: 503, count: 5))
            }
        }
    }

    @Test func `SIGTERM with stalled uploads ends the process quickly`() async throws {
        let daemon = try SampleDaemon(at: .now)
        let process = try await DaemonProcess(daemon)
        try await stalling(5, at: process.url) { _ in
            try await Task.sleep(for: .milliseconds(500))
            let start = ContinuousClock.now
            try await process.program.end()
            #expect(ContinuousClock.now - start < .seconds(50))
        }
    }
}

/// Waits until all of the stalled uploads have reached the ledger.
private func stalling(
    _ count: Int,
    sending bytes: [UInt8] = Array("half".utf8),
    announced: Int64? = nil,
    _ ledger: RunningLedger,
    _ body: @Sendable (@escaping @Sendable () async throws -> [Int]) async throws -> Void
) async throws {
    try await stalling(count, sending: bytes, announced: announced, at: ledger.url) { answers in
        try await Task.sleep(for: .milliseconds(300))
        try await body(answers)
    }
}

/// Keeps submissions going that send their head and a part of their body, and then nothing.
/// What runs meanwhile is given a function that waits for the statuses of their answers.
private func stalling(
    _ count: Int,
    sending bytes: [UInt8] = Array("half".utf8),
    announced: Int64? = nil,
    at url: String,
    _ body: @Sendable (@escaping @Sendable () async throws -> [Int]) async throws -> Void
) async throws {
    var configuration = HTTPClient.Configuration()
    configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = count
    configuration.connectionPool.retryConnectionEstablishment = false
    let client = HTTPClient(configuration: configuration)
    let (statuses, status) = AsyncStream.makeStream(of: Int.self)
    do {
        try await withThrowingTaskGroup { group in
            for _ in 0..<count {
                group.addTask {
                    let (parts, part) = AsyncStream.makeStream(of: ByteBuffer.self)
                    part.yield(ByteBuffer(bytes: bytes))
                    var request = HTTPClientRequest(url: url + "/v1/statements")
                    request.method = .POST
                    request.body = .stream(parts, length: announced.map { .known($0) } ?? .unknown)
                    let answer = try? await client.execute(request, timeout: .seconds(300))
                    status.yield(Int(answer?.status.code ?? 0))
                    // What it would still send never comes.
                    withExtendedLifetime(part) {}
                }
            }
            try await body {
                var all: [Int] = []
                for await status in statuses {
                    all.append(status)
                    if all.count == count { break }
                }
                return all
            }
            group.cancelAll()
        }
    } catch {
        try await client.shutdown()
        throw error
    }
    try await client.shutdown()
}
