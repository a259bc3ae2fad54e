package import Credentials
import LedgerCore
package import TransparencyLog

extension TwoCountries {
    /// All lists of Bangladesh's ledger as they were at the snapshot of an index, proven under a checkpoint, as its
    /// daemon shows them; with `since` only those among `uris`.
    package func statusLists(
        at index: Int,
        under note: SignedNote,
        since: Int? = nil,
        only uris: [String]? = nil
    ) throws -> StatusLists {
        let facts = scene.ledger.registry.facts
        let standing = Standing(
            facts,
            size: index,
            needsConfirmations: facts.ledger()?.needsConfirmations ?? false
        )
        let summary = try StatusSummary(facts, origin: bangladesh.origin, standing: standing)
        let genesis = try Entry(parsing: log.entries[0])
        return StatusLists(
            snapshot: try Entry(parsing: log.entries[index]).statement,
            proof: try log.proof(index, under: note),
            founding: [.init(statement: genesis.statement, proof: try log.proof(0, under: note))],
            since: since,
            lists: summary.lists.filter { uris?.contains($0.uri) ?? true }
                .map { StatusLists.List(uri: $0.uri, compressed: $0.list.compressed) },
            voids: summary.voids
        )
    }
}
