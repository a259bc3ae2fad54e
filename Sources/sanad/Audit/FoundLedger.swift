import LedgerCore
import TransparencyLog

/// One place from which a ledger can be read, with the checkpoint that it shows.
struct LedgerSight: Sendable {
    let reader: any LedgerReader
    let provenance: Provenance
    let head: SeenCheckpoint
}

/// What was found of one ledger before any of it is read.
struct FoundLedger: Sendable {
    let origin: String

    /// The ledger's own places, then the copies that others keep.
    var sights: [LedgerSight]

    /// Every checkpoint of it that was shown, wherever.
    var seen: [SeenCheckpoint]

    /// The places to read it from, the best first: the ledger's own, unless another country keeps more entries under
    /// a checkpoint that the policy accepts.
    func sights(by policy: TrustPolicy) -> [LedgerSight] {
        let own = sights.filter { !$0.provenance.isKeptByAnother }.sorted { $0.size > $1.size }
        let copies = sights.filter(\.provenance.isKeptByAnother).sorted { one, other in
            let accepted = [one, other].map { policy.check($0.head.note, origin: origin).isAccepted }
            return accepted[0] == accepted[1] ? one.size > other.size : accepted[0]
        }
        guard let newest = own.first, let best = copies.first, best.size > newest.size,
            policy.check(best.head.note, origin: origin).isAccepted
        else { return own + copies }
        return [best] + own + copies.dropFirst()
    }
}

extension LedgerSight {
    fileprivate var size: Int { head.checkpoint.size }
}
