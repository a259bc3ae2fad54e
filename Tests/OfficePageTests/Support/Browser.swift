import Credentials
import HTTPTypes
import Hummingbird
import LedgerCore
import NIOCore
import NIOEmbedded
import Synchronization
import Testing

@testable import OfficePage

/// A browser with one page open: it keeps the token, and sends what browsers send.
final class Browser: Sendable {
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        /// The answer's JSON object.
        var json: JSONValue { get throws { try JSON(parsing: bytes).root } }

        /// The code of what was refused.
        var code: String? { (try? json)?["error"]?["code"]?.string }
        var message: String { (try? json)?["error"]?["message"]?.string ?? "" }
    }

    private let reception: Reception

    /// Where the page is, and from where it is asked.
    private let host: String
    private let computer: String
    private let token = Mutex<String?>(nil)

    init(_ page: OfficePage, at host: String = "127.0.0.1", from computer: String = "127.0.0.1") {
        reception = page.reception
        self.host = host
        self.computer = computer
    }

    /// Sends a request; `changing` has the fields that it is sent with otherwise, nil for those left out.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ body: [UInt8] = [],
        language: String = "en",
        host: String? = nil,
        changing: [String: String?] = [:]
    ) async throws -> Answer {
        var fields: [String: String?] = [
            "accept-language": language, "origin": method == .get ? nil : "http://\(self.host):8480",
            "sec-fetch-site": "same-origin", "x-sanad-token": token.withLock { $0 },
        ]
        for (name, value) in changing { fields[name] = value }
        var headers = HTTPFields()
        for (name, value) in fields {
            guard let name = HTTPField.Name(name), let value else { continue }
            headers[name] = value
        }
        let head = HTTPRequest(
            method: method,
            scheme: nil,
            authority: host ?? "\(self.host):8480",
            path: path,
            headerFields: headers
        )
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let channel = NIOAsyncTestingChannel()
        channel.localAddress = try SocketAddress(ipAddress: self.host, port: 8480)
        channel.remoteAddress = try SocketAddress(ipAddress: computer, port: 50_000)
        let source = ApplicationRequestContextSource(channel: channel, logger: PageOffice.logger)
        let response = try await reception.respond(to: request, context: Reception.Context(source: source))
        let collector = Collector()
        try await response.body.write(collector)
        let answer = Answer(
            status: response.status.code,
            headers: response.headers,
            bytes: collector.bytes.withLock { $0 }
        )
        if let token = (try? answer.json)?["token"]?.string { self.token.withLock { $0 = token } }
        return answer
    }

    func get(_ path: String, language: String = "en") async throws -> Answer {
        try await send(.get, path, language: language)
    }

    func post(_ path: String, _ fields: JSONTree, language: String = "en") async throws -> Answer {
        try await send(.post, path, fields.canonical, language: language)
    }

    func signIn(_ role: KeyRole, _ passphrase: String? = nil) async throws -> Answer {
        let secret = passphrase ?? PageOffice.passphrases[role] ?? ""
        return try await post("/api/session", ["role": .string(role.rawValue), "passphrase": .string(secret)])
    }

    /// Asks after a job until it has ended.
    func end(of answer: Answer) async throws -> JSONValue {
        let job = try #require(try answer.json["job"]?.string, "\(answer.message)")
        var state = try await get("/api/jobs/\(job)").json
        while state["state"]?.hasString("running") == true {
            try await Task.sleep(for: .milliseconds(20))
            state = try await get("/api/jobs/\(job)").json
        }
        return state
    }
}

/// Takes an answer's body.
private final class Collector: ResponseBodyWriter {
    let bytes = Mutex<[UInt8]>([])

    func write(_ buffer: ByteBuffer) async throws { bytes.withLock { $0 += buffer.readableBytesView } }

    func finish(_: HTTPFields?) async throws {}
}

extension JSONValue {
    /// An array's elements, by their places.
    var list: [JSONValue] { Array(elements) }
}
