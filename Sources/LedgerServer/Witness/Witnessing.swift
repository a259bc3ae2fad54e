import LedgerStore
package import Logging
package import ServiceLifecycle
package import TransparencyLog

/// All that this daemon does for the ledgers of other countries: it keeps a copy of each, examines every entry, and
/// cosigns their checkpoints.
package struct Witnessing: Sendable {
    let own: ServedLedger
    let copies: Copies
    let desk: WitnessDesk
    let inquiry: CheckpointInquiry
    private let pace: CopyPace

    /// - Parameters:
    ///   - own: This country's ledger. Its log need not sign, nor need the ledger be founded.
    ///   - federation: Which ledgers are copied, and whose cosignatures are kept.
    ///   - pace: How the other ledgers are read.
    ///   - clocks: By which this machine's clock is found wrong.
    ///   - logger: Where the operator is told of what happens to them.
    ///   - onOwn: Told of each checkpoint that is handed in under this log's own signature and is larger than what is
    ///     held, or contradicts it.
    package init(
        for own: ServedLedger,
        federation: Federation,
        pace: CopyPace,
        clocks: ClockWatch,
        logger: Logger,
        onOwn: @escaping @Sendable (SignedNote) -> Void
    ) {
        self.own = own
        self.pace = pace
        copies = Copies(of: federation, for: own, pace: pace, logger: logger)
        desk = WitnessDesk(own: own, copies: copies, clocks: clocks)
        inquiry = CheckpointInquiry(own: own, federation: federation, copies: copies, onOwn: onOwn, logger: logger)
    }

    /// What runs as long as the daemon does.
    package var services: [any Service] { copies.usable.map { CopyKeeper(copy: $0, interval: pace.interval) } }

    /// Closes the copies, once nothing uses them any more.
    package func close() throws {
        for copy in copies.usable { try copy.store.close() }
    }
}
