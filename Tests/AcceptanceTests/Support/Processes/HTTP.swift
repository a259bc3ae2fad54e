import AsyncHTTPClient
import Credentials
import NIOCore
import NIOHTTP1

/// Plain requests to a daemon of this machine.
enum HTTP {
    struct Answer {
        let status: Int
        let type: String
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        func json() throws -> JSONValue { try JSON(parsing: body).root }

        /// The last part of a problem's type; nil for what is no problem.
        func problem() throws -> String? {
            guard type == "application/problem+json" else { return nil }
            return try json()["type"]?.string?.split(separator: "/").last.map(String.init)
        }
    }

    static func get(_ url: String) async throws -> Answer { try await send(HTTPClientRequest(url: url)) }

    static func post(_ body: [UInt8], to url: String) async throws -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: "text/plain")
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request)
    }

    private static func send(_ request: HTTPClientRequest) async throws -> Answer {
        // A daemon that was started anew does not know the connections of the one before.
        var request = request
        request.headers.add(name: "connection", value: "close")
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let body = try await response.body.collect(upTo: 64 << 20)
        return Answer(
            status: Int(response.status.code),
            type: response.headers.first(name: "content-type") ?? "",
            body: Array(body.readableBytesView)
        )
    }
}
