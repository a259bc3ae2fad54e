import Hummingbird
import HummingbirdCore
import LedgerClient
import LedgerStore
package import Logging
import NIOCore
package import ServiceLifecycle

/// A ledger served over HTTP: the sequencer, and the server that feeds it.
package struct LedgerService: Sendable {
    /// Where to listen, and with what limits.
    package struct Configuration: Sendable {
        package var host = "127.0.0.1"
        /// 0 for any that is free.
        package var port = 0
        package var mostConnections = 4096
        package var queueCapacity = Sequencer.queueCapacity
        /// How long a request's body may take to arrive.
        package var bodyPatience = Duration.seconds(60)
        /// How long the newest checkpoint goes without a fresh cosignature. At least hourly is
        /// promised; half of it forgives one that failed.
        package var recosigningInterval = Duration.seconds(1800)
        /// How often witnesses are asked whether they have seen more of this log than is held here.
        package var vigilanceInterval = Duration.seconds(60)
        /// Whether the log signs without any witness having answered: the operator knows that it is safe.
        package var isAlone = false
        /// Whether the operator has confirmed that the clock is right.
        package var isClockConfirmed = false
        package var copying = CopyPace()
        /// How long after a snapshot the next one is taken; the rules want an hour at least.
        package var snapshotInterval = Duration.seconds(86_400)
        /// Served at `/` and `/v`; nil for a plain landing page.
        package var verificationPage: VerificationPage?

        package init() {}
    }

    /// The ledger's name.
    package let origin: String
    package let sequencer: Sequencer
    package let readiness = Readiness()
    package let responder: LedgerResponder
    package let gate: SigningGate
    package let witnessing: Witnessing
    package let status: StatusDesk
    private let ledger: ServedLedger
    private let federation: Federation
    private let clocks: ClockWatch
    private let news = CheckpointNews()
    private let metrics = Metrics()
    private let configuration: Configuration
    private let logger: Logger

    package init(
        _ ledger: ServedLedger,
        federation: Federation,
        configuration: Configuration,
        logger: Logger
    ) {
        origin = ledger.origin
        self.ledger = ledger
        self.federation = federation
        clocks = ClockWatch(isConfirmed: configuration.isClockConfirmed || federation.logs.isEmpty)
        gate = SigningGate(clocks: clocks)
        // Where there is nobody to be asked, nobody is waited for.
        if federation.witnesses.isEmpty { gate.open() }
        sequencer = Sequencer(
            ledger: ledger,
            gate: gate,
            news: news,
            capacity: configuration.queueCapacity,
            metrics: metrics,
            logger: logger
        )
        witnessing = Witnessing(
            for: ledger,
            federation: federation,
            pace: configuration.copying,
            clocks: clocks,
            logger: logger,
            onOwn: { [gate] note in
                do {
                    try ledger.compare(note, shownBy: "somebody", gate: gate, logger: logger)
                } catch {
                    logger.error("a checkpoint was not compared", metadata: ["error": "\(error)"])
                }
            }
        )
        status = StatusDesk(ledger)
        responder = LedgerResponder(
            ledger: ledger,
            sequencer: sequencer,
            witnessing: witnessing,
            status: status,
            metrics: metrics,
            readiness: readiness,
            bodyPatience: configuration.bodyPatience,
            verificationPage: configuration.verificationPage,
            logger: logger
        )
        self.configuration = configuration
        self.logger = logger
    }

    /// Closes the ledger, once nothing of the service runs any more.
    package func close() throws {
        try witnessing.close()
        try responder.ledger.store.close()
    }

    /// The HTTP server as a service. It tells the port as soon as it accepts connections.
    private func application(
        onReady: @escaping @Sendable (Int) async -> Void
    ) -> Application<LedgerResponder> {
        var http = HTTP1Channel.Configuration(idleTimeout: .seconds(30))
        http.httpDecoder = .init(maxHeaderFieldSize: 8 << 10, maxHeaderListSize: 16 << 10, maxHeaderFieldCount: 64)
        return Application(
            responder: responder,
            server: .http1(configuration: http),
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

    /// Those who ask other countries: whether this log may sign, and for their cosignatures.
    private func askers() throws -> [any Service] {
        let clients = try federation.witnesses.map { try WitnessClient($0) }
        let keeper = GateKeeper(
            ledger: ledger,
            sequencer: sequencer,
            gate: gate,
            witnesses: clients,
            isAlone: configuration.isAlone,
            interval: configuration.vigilanceInterval,
            logger: logger
        )
        let collectors = clients.map { client in
            CosignatureCollector(
                witness: client,
                isPeer: federation.isPeer(client.witness.key),
                ledger: ledger,
                federation: federation,
                gate: gate,
                clocks: clocks,
                news: news,
                metrics: metrics,
                interval: configuration.recosigningInterval,
                logger: logger
            )
        }
        return [keeper] + collectors
    }

    /// Who takes snapshots; nobody where the status key is not at hand.
    private var snapshotKeepers: [any Service] {
        guard !ledger.statusKeys.isEmpty else { return [] }
        return [
            SnapshotKeeper(
                ledger: ledger,
                desk: status,
                sequencer: sequencer,
                news: news,
                schedule: SnapshotSchedule(interval: configuration.snapshotInterval),
                logger: logger
            )
        ]
    }

    /// Everything that runs, each part before those that need it.
    ///
    /// Ending goes the other way: first it says that it ends, then requests are answered
    /// to the last, then what is queued is committed.
    package func group(
        onReady: @escaping @Sendable (Int) async -> Void,
        onStopping: @escaping @Sendable () async -> Void = {}
    ) throws -> ServiceGroup {
        let askers = try askers()
        var group = ServiceGroupConfiguration(
            services: [
                // When writing fails, those who wait for an answer still get one.
                .init(service: sequencer, failureTerminationBehavior: .gracefullyShutdownGroup),
                .init(
                    service: Recosigner(sequencer: sequencer, interval: configuration.recosigningInterval),
                    failureTerminationBehavior: .gracefullyShutdownGroup
                ),
            ]
                + (snapshotKeepers + askers + witnessing.services).map {
                    .init(service: $0, failureTerminationBehavior: .gracefullyShutdownGroup)
                } + [
                    .init(service: application(onReady: onReady)),
                    .init(service: StopNotice(readiness: readiness, onStopping: onStopping)),
                ],
            logger: logger
        )
        group.maximumGracefulShutdownDuration = .seconds(10)
        return ServiceGroup(configuration: group)
    }
}

/// Says that the daemon ends, before anything else of it does.
private struct StopNotice: Service {
    let readiness: Readiness
    let onStopping: @Sendable () async -> Void

    func run() async throws {
        try? await gracefulShutdown()
        readiness.enter(.draining)
        await onStopping()
    }
}
