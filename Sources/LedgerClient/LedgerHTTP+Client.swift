import AsyncHTTPClient
import NIOCore
import NIOHTTPCompression
import NIOPosix
import TransparencyLog

extension LedgerHTTP {
    /// One for the whole process, never shut down, as `HTTPClient.shared` is; that one
    /// follows redirects.
    static let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)

    private static var configuration: HTTPClient.Configuration {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow,
            timeout: .init(connect: .seconds(5), read: .seconds(30)),
            // Counted for each body by itself, while it is decompressed: a bomb does not unfold.
            decompression: .enabled(limit: .size(EntryBundle.largestSize))
        )
        // Else the client tries for five seconds, and then says that time is up, not why.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 64
        return configuration
    }
}

extension LedgerClientError {
    /// Whether the same request may succeed a little later.
    var isPassing: Bool {
        switch self {
        case .unreachable: true
        case .refused(_, let status, _): [429, 500, 502, 503, 504].contains(status)
        default: false
        }
    }
}
