package import CenterOffice
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
    package let reception: Reception
    private let configuration: Configuration
    private let logger: Logger

    /// The page of a desk.
    ///
    /// - Throws: `OfficePageError` where a key opens without a passphrase, or the page's own files are missing or altered.
    package init(_ desk: OfficeDesk, configuration: Configuration, logger: Logger) throws {
        let office = OpenOffice(try PageResponder(desk, logger: logger))
        try self.init(office, desk.directory, configuration, now: desk.now, logger)
    }

    /// The page of a center's folder, which begins with the set-up where there is no center in it yet.
    ///
    /// - Throws: `OfficePageError` as the other one, and what opening the office throws.
    package init(
        in directory: OfficeDirectory,
        configuration: Configuration,
        now: @escaping @Sendable () -> Int64,
        logger: Logger
    ) throws {
        try SetUpFolder(directory).mend()
        let office = OpenOffice()
        if NewFile.exists(directory.file) {
            office.open(
                try PageResponder(OfficeDesk(opening: directory, now: now, logger: logger), logger: logger)
            )
        }
        try self.init(office, directory, configuration, now: now, logger)
    }

    private init(
        _ office: OpenOffice,
        _ directory: OfficeDirectory,
        _ configuration: Configuration,
        now: @escaping @Sendable () -> Int64,
        _ logger: Logger
    ) throws {
        self.configuration = configuration
        self.logger = logger
        let place = ServedPlace(
            isSecure: configuration.tls != nil,
            isForNetwork: configuration.address != nil,
            names: configuration.address.map { [$0.lowercased()] } ?? ["127.0.0.1", "localhost"],
            port: configuration.port
        )
        reception = Reception(
            gate: PageGate(site: try Self.site(configuration.site), place: place, logger: logger),
            office: office,
            setUp: SetUpResponder(
                desk: SetUpDesk(directory, now: now),
                directory: directory,
                office: office,
                now: now,
                logger: logger
            )
        )
    }

    /// The center whose desk it is; nil before it is set up.
    package var centerID: String? { reception.office.page?.desk.file.centerID }

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
    ) throws -> Application<Reception> {
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(60))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 64)
        let host = configuration.address ?? "127.0.0.1"
        let scheme = configuration.tls == nil ? "http" : "https"
        return Application(
            responder: reception,
            server: try server(http),
            configuration: ApplicationConfiguration(
                address: .hostname(host, port: configuration.port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)
            ),
            services: [Housekeeping(office: reception.office, logger: logger)],
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
