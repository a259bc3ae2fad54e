import HTTPTypes
import Hummingbird
import NIOCore

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
        _ body: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        try await LedgerServerTests.serving(onLoopback: Responder(answer: answer), body)
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
