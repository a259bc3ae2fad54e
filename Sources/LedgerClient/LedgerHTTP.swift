import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOPosix
import TransparencyLog

/// Requests to one ledger or witness, bounded in time and size. Redirects are not followed: what
/// a ledger says stands at its own address.
struct LedgerHTTP: Sendable {
    /// Without a slash at its end.
    let base: String

    /// How long a request may take from its start to the last byte of its answer, however it trickles.
    let patience: Duration

    /// How often a request to get something is made when no answer comes.
    let attempts: Int

    /// How an answer's body may be encoded.
    enum Encoding: String {
        case identity
        case gzip
    }

    struct Answer: Sendable {
        let status: Int
        let retryAfter: Int?
        /// The server's clock, in seconds since 1970.
        let date: Int64?
        let body: [UInt8]
    }

    /// Gets what is at a path, of which there can be `limit` bytes at most once they are decompressed. Tries again
    /// when no answer comes, or one that says that it may help.
    func get(_ path: String, limit: Int, encoding: Encoding = .identity) async throws -> [UInt8] {
        var attempt = 1
        while true {
            do {
                return try await getOnce(path, limit: limit, encoding: encoding)
            } catch let error as LedgerClientError where error.isPassing && attempt < attempts {
                try await Task.sleep(for: Self.pause(before: attempt))
                attempt += 1
            }
        }
    }

    private func getOnce(_ path: String, limit: Int, encoding: Encoding) async throws -> [UInt8] {
        let answer = try await answer(to: path, limit: limit, encoding: encoding)
        switch answer.status {
        case 200: return answer.body
        case 404: throw LedgerClientError.notFound(url: base + path)
        default: throw answer.refusal(of: base + path)
        }
    }

    /// Asks once for what is at a path, and returns whatever comes.
    func answer(to path: String, limit: Int, encoding: Encoding = .identity) async throws -> Answer {
        var request = HTTPClientRequest(url: base + path)
        request.headers.add(name: "accept-encoding", value: encoding.rawValue)
        return try await send(request, limit: limit)
    }

    /// Posts once: whoever has something to submit keeps it until it is placed.
    func post(_ path: String, _ body: [UInt8], type: String, limit: Int) async throws -> Answer {
        var request = HTTPClientRequest(url: base + path)
        request.method = .POST
        request.headers.add(name: "accept-encoding", value: Encoding.identity.rawValue)
        request.headers.add(name: "content-type", value: type)
        request.body = .bytes(ByteBuffer(bytes: body))
        return try await send(request, limit: limit)
    }

    /// The client's own deadline ends with the head of the answer; this one is for all of it.
    private func send(_ request: HTTPClientRequest, limit: Int) async throws -> Answer {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            group.addTask { try await Self.exchange(request, limit: limit) }
            group.addTask {
                try await Task.sleep(for: patience)
                throw LedgerClientError.tooSlow(url: request.url, limit: patience)
            }
            defer { group.cancelAll() }
            guard let answer = try await group.next() else { throw CancellationError() }
            return answer
        }
    }

    private static func exchange(_ request: HTTPClientRequest, limit: Int) async throws -> Answer {
        do {
            let response = try await client.execute(request, deadline: .distantFuture)
            var body: [UInt8] = []
            for try await part in response.body {
                guard body.count + part.readableBytes <= limit else {
                    throw LedgerClientError.tooLarge(url: request.url, limit: limit)
                }
                body += part.readableBytesView
            }
            // A body that is no longer waited for looks like one that has ended.
            try Task.checkCancellation()
            let retryAfter = response.headers.first(name: "retry-after").flatMap { Int($0) }
            let date = response.headers.first(name: "date").flatMap { HTTPDate.seconds($0) }
            return Answer(status: Int(response.status.code), retryAfter: retryAfter, date: date, body: body)
        } catch let error as LedgerClientError {
            throw error
        } catch NIOHTTPDecompression.DecompressionError.limit {
            throw LedgerClientError.tooLarge(url: request.url, limit: limit)
        } catch is NIOHTTPDecompression.DecompressionError, is NIOHTTPDecompression.ExtraDecompressionError {
            throw LedgerClientError.malformed(url: request.url, reason: "what should be gzip is not")
        } catch {
            try Task.checkCancellation()
            throw LedgerClientError.unreachable(url: request.url, reason: "\(error)")
        }
    }

    /// Doubles each time, and varies by half, so that many clients do not come back at once.
    private static func pause(before attempt: Int) -> Duration {
        .milliseconds(Int.random(in: 50...150) << attempt)
    }
}

extension LedgerHTTP.Answer {
    /// The error for an answer that is none of those that were hoped for.
    func refusal(of url: String) -> LedgerClientError {
        let isRedirect = (300..<400).contains(status)
        let detail = isRedirect ? "it redirects, which is not followed" : ProblemText.detail(of: body)
        return .refused(url: url, status: status, detail: detail)
    }
}
