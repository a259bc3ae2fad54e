import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix

/// Requests to one ledger, bounded in time and size. Redirects are not followed: what a
/// ledger says stands at its own address.
struct LedgerHTTP: Sendable {
    /// Without a slash at its end.
    let base: String

    /// One for the whole process, never shut down, as `HTTPClient.shared` is; that one
    /// follows redirects.
    private static let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: .seconds(30))
        )
        // Else the client tries for five seconds, and then says that time is up, not why.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return configuration
    }

    private static let attempts = 4
    private static let patience = TimeAmount.seconds(60)

    struct Answer {
        let status: Int
        let retryAfter: Int?
        let body: [UInt8]
    }

    /// Gets what is at a path, of which there can be `limit` bytes at most. Tries again when no answer comes, or
    /// one that says that it may help.
    func get(_ path: String, limit: Int) async throws -> [UInt8] {
        var attempt = 1
        while true {
            do {
                return try await getOnce(path, limit: limit)
            } catch let error as LedgerClientError where error.isPassing && attempt < Self.attempts {
                try await Task.sleep(for: Self.pause(before: attempt))
                attempt += 1
            }
        }
    }

    private func getOnce(_ path: String, limit: Int) async throws -> [UInt8] {
        let url = base + path
        let answer = try await send(HTTPClientRequest(url: url), limit: limit)
        switch answer.status {
        case 200: return answer.body
        case 404: throw LedgerClientError.notFound(url: url)
        default:
            let detail = ProblemText.detail(of: answer.body)
            throw LedgerClientError.refused(url: url, status: answer.status, detail: detail)
        }
    }

    /// Posts once: whoever has something to submit keeps it until it is placed.
    func post(_ path: String, _ body: [UInt8], type: String, limit: Int) async throws -> Answer {
        var request = HTTPClientRequest(url: base + path)
        request.method = .POST
        request.headers.add(name: "content-type", value: type)
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request, limit: limit)
    }

    private func send(_ request: HTTPClientRequest, limit: Int) async throws -> Answer {
        let response: HTTPClientResponse
        var body: [UInt8] = []
        do {
            response = try await Self.client.execute(request, timeout: Self.patience)
            for try await part in response.body {
                guard body.count + part.readableBytes <= limit else {
                    throw LedgerClientError.tooLarge(url: request.url, limit: limit)
                }
                body += part.readableBytesView
            }
        } catch let error as LedgerClientError {
            throw error
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw LedgerClientError.unreachable(url: request.url, reason: "\(error)")
        }
        let retryAfter = response.headers.first(name: "retry-after").flatMap { Int($0) }
        return Answer(status: Int(response.status.code), retryAfter: retryAfter, body: body)
    }

    /// Doubles each time, and varies by half, so that many clients do not come back at once.
    private static func pause(before attempt: Int) -> Duration {
        .milliseconds(Int.random(in: 50...150) << attempt)
    }
}

extension LedgerClientError {
    /// Whether the same request may succeed a little later.
    fileprivate var isPassing: Bool {
        switch self {
        case .unreachable: true
        case .refused(_, let status, _): [429, 500, 502, 503, 504].contains(status)
        default: false
        }
    }
}
