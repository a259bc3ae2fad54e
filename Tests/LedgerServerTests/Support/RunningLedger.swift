import AsyncHTTPClient
import Credentials
import Foundation
import LedgerCore
import LedgerServer
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Testing

/// A ledger that answers on the loopback interface.
struct RunningLedger {
    let url: String
    let service: LedgerService
    let group: ServiceGroup

    struct Answer {
        let status: Int
        let headers: HTTPHeaders
        let body: [UInt8]

        /// The value of a header; "" when there is none.
        func header(_ name: String) -> String { headers.first(name: name) ?? "" }

        var text: String { String(decoding: body, as: UTF8.self) }

        func json() throws -> JSONValue { try JSON(parsing: body).root }

        func lines() throws -> [JSONValue] {
            try body.split(separator: UInt8(ascii: "\n")).map { try JSON(parsing: Array($0)).root }
        }

        /// The last part of a problem's type.
        func code() throws -> String? {
            guard headers.first(name: "content-type") == "application/problem+json" else { return nil }
            return try json()["type"]?.string?.split(separator: "/").last.map(String.init)
        }
    }

    func get(_ path: String, language: String? = nil) async throws -> Answer {
        try await send("GET", path, language: language)
    }

    func post(_ body: [UInt8], type: String? = "text/plain") async throws -> Answer {
        try await send("POST", "/v1/statements", body: body, type: type)
    }

    func post(_ statements: [[UInt8]]) async throws -> Answer {
        try await post(Array(statements.joined(separator: Array("\n".utf8))) + Array("\n".utf8))
    }

    func send(
        _ method: String,
        _ path: String,
        body: [UInt8]? = nil,
        type: String? = nil,
        language: String? = nil
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: url + path)
        request.method = HTTPMethod(rawValue: method)
        if let language { request.headers.add(name: "accept-language", value: language) }
        if let type { request.headers.add(name: "content-type", value: type) }
        if let body { request.body = .bytes(ByteBuffer(bytes: body)) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 100 << 20)
        return Answer(
            status: Int(response.status.code),
            headers: response.headers,
            body: Array(bytes.readableBytesView)
        )
    }
}

/// Serves a ledger while `body` runs, then ends it as SIGTERM would.
///
/// - Throws: What `body` throws, else what ended the service.
func serving(
    _ ledger: ServedLedger,
    federation: Federation? = nil,
    configuration: LedgerService.Configuration = .init(),
    logger: Logger? = nil,
    _ body: @escaping @Sendable (RunningLedger) async throws -> Void
) async throws {
    var quiet = Logger(label: "test")
    quiet.logLevel = .critical
    let logger = logger ?? quiet
    let service = LedgerService(
        ledger,
        federation: try federation ?? .none(),
        configuration: configuration,
        logger: logger
    )
    let (ports, port) = AsyncStream.makeStream(of: Int.self)
    let group = try service.group(onReady: { port.yield($0) })
    try await ahead {
        try await withThrowingTaskGroup { tasks in
            tasks.addTask { try await group.run() }
            var iterator = ports.makeAsyncIterator()
            let number = try #require(await iterator.next())
            do {
                try await body(RunningLedger(url: "http://127.0.0.1:\(number)", service: service, group: group))
            } catch {
                await group.triggerGracefulShutdown()
                throw error
            }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
        try service.close()
    }
}
