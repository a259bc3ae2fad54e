import LedgerClient
import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Checkpoints that are handed in to other countries' daemons, so that a log cannot show one history to who checks a
/// certificate and another to them.
///
/// What is sent is the checkpoint alone: origin, size, root and signatures. It is the ledger's newest one, which
/// everyone gets who asks, and says nothing of what was checked; another goes along only when it contradicts that one.
struct HandIn: Sendable, Encodable {
    let origin: String
    let size: Int

    /// Whom it was sent to.
    let url: String

    /// Whether it was taken.
    let taken: Bool

    /// Hands in what was seen of ledgers that were read over the network.
    static func all(of outcome: VerifyingDesk.Outcome, at places: LedgerPlaces) async -> [HandIn] {
        let online = outcome.ledgers.filter { LedgerPlace($0.sight.provenance.place).isRemote }
        guard !online.isEmpty else { return [] }
        return await withTaskGroup(of: HandIn.self) { group in
            for ledger in online {
                let others = places.keepers.filter { $0.isRemote && !$0.isOwn(of: ledger) }
                for keeper in others {
                    for seen in outcome.checkpoints(of: ledger) {
                        group.addTask { await HandIn(seen, to: keeper.place) }
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }.sorted { ($0.origin, $0.url, $0.size) < ($1.origin, $1.url, $1.size) }
    }

    private init(_ seen: SeenCheckpoint, to url: String) async {
        origin = seen.checkpoint.origin
        size = seen.checkpoint.size
        self.url = url
        taken =
            await answer {
                try await LedgerClient(url: url).postCheckpoint(seen.note)
                return true
            } ?? false
    }
}

extension LedgerPlace {
    /// Whether it is the ledger's own, who has nothing to learn from its own checkpoints.
    fileprivate func isOwn(of ledger: ReadLedger) -> Bool {
        origin?.hasSameBytes(as: ledger.origin) ?? false
            || !ledger.sight.provenance.isKeptByAnother && place == ledger.sight.provenance.place
    }
}

extension VerifyingDesk.Outcome {
    /// The checkpoint that a ledger was read up to, and those that contradict it, each once.
    fileprivate func checkpoints(of ledger: ReadLedger) -> [SeenCheckpoint] {
        guard ledger.isSigned else { return [] }
        let conflicts = ledger.conflicts + verifications.filter { $0.origin == ledger.origin }.flatMap(\.conflicts)
        let contradicting = conflicts.filter { $0.origin == ledger.origin }.flatMap { [$0.smaller, $0.larger] }
        return ([ledger.head] + contradicting).reduce(into: []) { all, seen in
            if !all.contains(where: { $0.checkpoint == seen.checkpoint }) { all.append(seen) }
        }
    }
}
