import Hummingbird
import HummingbirdCore
import NIOCore

extension LedgerService {
    /// The HTTP server as a service. It tells the port as soon as it accepts connections.
    func application(
        onReady: @escaping @Sendable (Int) async -> Void
    ) -> Application<LedgerResponder> {
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(30))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 64)
        return Application(
            responder: responder,
            server: HTTPServerBuilder { [http] responder in
                ConnectionServing(base: HTTP1Channel(responder: responder, configuration: http))
            },
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                backlog: 1024,
                availableConnectionsDelegate: MaximumAvailableConnections(configuration.mostConnections)
            ),
            onServerRunning: { [readiness] channel in
                readiness.enter(.serving)
                await onReady(channel.localAddress?.port ?? 0)
            },
            logger: logger
        )
    }
}
