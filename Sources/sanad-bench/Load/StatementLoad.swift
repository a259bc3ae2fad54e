import Foundation
import NIOCore
import NIOPosix

/// Statements on their way to a daemon: so many requests, over so many connections at once.
struct StatementLoad {
    /// What came of it.
    struct Result {
        /// Statements a second, from the first request to the last answer.
        let rate: Double

        /// From each request to its answer, in seconds.
        let times: Series
    }

    private let requests: [ByteBuffer]
    private let statementCount: Int

    /// Puts requests together that have `batch` statements each.
    init(_ statements: [[UInt8]], batch: Int) {
        statementCount = statements.count
        requests = stride(from: 0, to: statements.count, by: batch).map { start in
            let body = statements[start..<min(start + batch, statements.count)].map { $0 + [0x0A] }
            let length = body.reduce(0) { $0 + $1.count }
            var request = ByteBuffer()
            request.writeString("POST /v1/statements HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/plain\r\n")
            request.writeString("content-length: \(length)\r\n\r\n")
            for line in body { request.writeBytes(line) }
            return request
        }
    }

    /// Sends everything.
    ///
    /// - Throws: When a statement was not admitted.
    func send(to port: Int, connections: Int) async throws -> Result {
        // One thread sends: the daemon works on the same cores.
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        do {
            let result = try await send(to: port, connections: connections, on: group)
            try await group.shutdownGracefully()
            return result
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
    }

    private func send(
        to port: Int,
        connections: Int,
        on group: MultiThreadedEventLoopGroup
    ) async throws -> Result {
        let done = group.next().makePromise(of: [LoadQueue.Answer].self)
        let queue = LoadQueue(requests, done: done)
        let bootstrap = ClientBootstrap(group: group)
            .channelOption(.socketOption(.tcp_nodelay), value: 1)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(LoadConnection(queue))
                }
            }
        var channels: [any Channel] = []
        do {
            for _ in 0..<connections {
                channels.append(try await bootstrap.connect(host: "127.0.0.1", port: port).get())
            }
        } catch {
            done.fail(error)
            throw error
        }
        let start = ContinuousClock.now
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(LoadConnection.Begin()) }
        let answers = try await done.futureResult.get()
        let time = start.duration(to: .now) / .seconds(1)
        try check(answers)
        return Result(rate: Double(statementCount) / time, times: Series(answers.map(\.time)))
    }

    private func check(_ answers: [LoadQueue.Answer]) throws {
        if let bad = answers.first(where: { !(200...201).contains($0.status) }) {
            throw BenchError("the daemon answered \(bad.status): \(String(buffer: bad.body))")
        }
        let placed = answers.reduce(0) { $0 + $1.placedCount }
        guard placed == statementCount else {
            throw BenchError("the daemon admitted \(placed) of \(statementCount) statements")
        }
    }
}

extension LoadQueue.Answer {
    /// How many statements it says are in the ledger: each has its leaf hash beside it.
    fileprivate var placedCount: Int {
        let (name, bytes) = (Data("\"leafHash\"".utf8), Data(body.readableBytesView))
        var (count, start) = (0, bytes.startIndex)
        while let found = bytes.range(of: name, in: start..<bytes.endIndex) {
            count += 1
            start = found.upperBound
        }
        return count
    }
}
