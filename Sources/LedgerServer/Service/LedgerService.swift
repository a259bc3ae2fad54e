import LedgerClient
import LedgerStore
package import Logging

/// A ledger served over HTTP: the sequencer, and the server that feeds it.
package struct LedgerService: Sendable {
    /// The ledger's name.
    package let origin: String
    package let sequencer: Sequencer
    package let readiness = Readiness()
    package let responder: LedgerResponder
    package let gate: SigningGate
    package let witnessing: Witnessing
    package let status: StatusDesk
    let ledger: ServedLedger
    let federation: Federation
    let clocks: ClockWatch
    let news = CheckpointNews()
    let metrics = Metrics()
    let configuration: Configuration
    let logger: Logger

    package init(
        _ ledger: ServedLedger,
        federation: Federation,
        configuration: Configuration,
        logger: Logger
    ) {
        origin = ledger.origin
        self.ledger = ledger
        self.federation = federation
        clocks = ClockWatch(
            isConfirmed: configuration.isClockConfirmed || federation.logs.isEmpty,
            asking: federation.witnesses.filter { federation.isPeer($0.key) }.map(\.name)
        )
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
}
