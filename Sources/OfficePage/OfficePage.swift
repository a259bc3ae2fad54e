import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle

/// The page on which a center's people do their work, served to this PC or to the office's network.
package struct OfficePage: Sendable {
    /// Where to listen, and as whom.
    package struct Configuration: Sendable {
        /// The address in the office's network; nil for this PC alone.
        package var address: String?

        /// 0 for any that is free.
        package var port = 8480

        /// The PEM files of a certificate chain and of its key; needed on a network.
        package var tls: TLSFiles?

        /// A folder to serve the page's own files from as they are, for whoever works on them; nil for those that came
        /// with the program.
        package var site: String?

        package init() {}
    }

    /// The PEM files for TLS.
    package struct TLSFiles: Sendable {
        package let certificate: String
        package let key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    package let responder: PageResponder
    private let desk: OfficeDesk
    private let door: Doorkeeper
    private let configuration: Configuration
    private let logger: Logger

    /// - Throws: `OfficePageError` where a key opens without a passphrase, nobody could sign in, or the page's own files
    ///   are missing or altered.
    package init(
        _ desk: OfficeDesk,
        configuration: Configuration,
        now: @escaping @Sendable () -> Int64,
        logger: Logger
    ) throws {
        guard desk.keys.contains(where: \.isCertified) else { throw OfficePageError.nobody }
        for key in desk.keys { try key.checkProtected() }
        self.desk = desk
        self.configuration = configuration
        self.logger = logger
        door = try Doorkeeper(desk.keys, remembering: desk.file, now: now)
        responder = PageResponder(
            desk: desk,
            door: door,
            site: try Self.site(configuration.site),
            place: ServedPlace(
                isSecure: configuration.tls != nil,
                isForNetwork: configuration.address != nil,
                names: configuration.address.map { [$0.lowercased()] } ?? ["127.0.0.1", "localhost"],
                port: configuration.port
            ),
            logger: logger
        )
    }

    private static func site(_ folder: String?) throws -> SiteFiles {
        guard let folder else { return try SiteFiles(readingFrom: SiteFiles.installedFolder()) }
        return SiteFiles(workingOn: URL(filePath: folder))
    }

    /// A browser opens a few connections; nobody needs more.
    private static let mostConnections = 256

    /// Serves the page until the process is told to end; tells the address as soon as it accepts connections.
    ///
    /// - Throws: `OfficePageError.badTLS`, and what listening throws.
    package func run(onReady: @escaping @Sendable (String) async -> Void) async throws {
        try await application(onReady: onReady).runService()
    }

    /// The server; it tells its address as soon as it accepts connections.
    ///
    /// - Throws: `OfficePageError.badTLS`.
    private func application(
        onReady: @escaping @Sendable (String) async -> Void
    ) throws -> Application<PageResponder> {
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 64)
        let host = configuration.address ?? "127.0.0.1"
        let scheme = configuration.tls == nil ? "http" : "https"
        return Application(
            responder: responder,
            server: try server(http),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)
            ),
            services: [Housekeeping(desk: desk, door: door, logger: logger)],
            onServerRunning: { channel in
                await onReady("\(scheme)://\(host):\(channel.localAddress?.port ?? 0)/")
            },
            logger: logger
        )
    }

    private func server(_ http: HTTP1Channel.Configuration) throws -> HTTPServerBuilder {
        guard let tls = configuration.tls else { return .http1(configuration: http) }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate)
            let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
            var settings = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain.map { .certificate($0) },
                privateKey: .privateKey(key)
            )
            settings.minimumTLSVersion = .tlsv12
            return try .tls(.http1(configuration: http), tlsConfiguration: settings)
        } catch {
            throw OfficePageError.badTLS(tls.certificate, tls.key)
        }
    }
}
