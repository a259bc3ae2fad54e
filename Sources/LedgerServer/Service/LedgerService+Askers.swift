import LedgerClient
import LedgerStore
import ServiceLifecycle

extension LedgerService {
    /// Those who ask other countries: whether this log may sign, and for their cosignatures.
    func askers() throws -> [any Service] {
        let clients = try federation.witnesses.map { try WitnessClient($0) }
        let keeper = GateKeeper(
            ledger: ledger,
            sequencer: sequencer,
            gate: gate,
            news: news,
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
    var snapshotKeepers: [any Service] {
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
}
