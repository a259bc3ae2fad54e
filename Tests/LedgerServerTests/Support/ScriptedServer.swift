import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import Testing

/// A server on the loopback interface that answers as a test tells it to.
enum ScriptedServer {
    struct Asked: Sendable {
        let method: String
        let path: String
        let body: [UInt8]
    }

    struct Answer: Sendable {
        var status = 200
        var type = "text/plain"
        var body: [UInt8] = []

        static let notFound = Answer(status: 404)

        static func text(_ text: String, status: Int = 200, type: String = "text/plain") -> Answer {
            Answer(status: status, type: type, body: Array(text.utf8))
        }
    }

    /// Serves while `body` runs, which learns the server's URL.
    static func serving(
        _ answer: @escaping @Sendable (Asked) async throws -> Answer,
        _ body: @Sendable (String) async throws -> Void
    ) async throws {
        var logger = Logger(label: "scripted")
        logger.logLevel = .critical
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let application = Application(
            responder: Responder(answer: answer),
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) },
            logger: logger
        )
        let group = ServiceGroup(services: [application], logger: logger)
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let number = try #require(await iterator.next())
            let result: Result<Void, any Error>
            do {
                try await body("http://127.0.0.1:\(number)")
                result = .success(())
            } catch {
                result = .failure(error)
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            try result.get()
        }
    }

    private struct Responder: HTTPResponder {
        let answer: @Sendable (Asked) async throws -> Answer

        func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
            let body = try await request.body.collect(upTo: 1 << 24)
            let answer = try await answer(
                Asked(method: request.method.rawValue, path: request.uri.path, body: Array(body.readableBytesView))
            )
            return Response(
                status: .init(code: answer.status),
                headers: [.contentType: answer.type],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body))
            )
        }
    }
}
