import HTTPTypes
import Hummingbird
import LedgerStore
import TransparencyLog

// The ledger as a C2SP tiled log, and its entries one by one.
extension LedgerResponder {
    func checkpoint() throws -> Response {
        guard let note = try ledger.store.checkpoint() else { throw Problem.notFound("there is no checkpoint yet") }
        return .text(note.description)
    }

    func tile(_ path: TilePath) throws -> Response {
        let bytes =
            switch path {
            case .hashes(let tile): try ledger.store.tile(tile)
            case .entries(let index, let width): try ledger.store.entryBundle(index: index, width: width)
            }
        guard let bytes else { throw Problem.notFound("the tree has no such tile") }
        return .bytes(bytes, type: "application/octet-stream", isImmutable: true)
    }

    func entry(_ index: Int) throws -> Response {
        guard let entry = try ledger.store.entry(index) else { throw noEntry(index) }
        return .bytes(entry, type: "text/plain; charset=utf-8", isImmutable: true)
    }

    /// A tlog-proof under the newest checkpoint.
    func proof(_ index: Int, isCountersigned: Bool) throws -> Response {
        guard let proof = try ledger.store.proof(index) else { throw noEntry(index) }
        guard !isCountersigned else {
            throw Problem("not-countersigned", .notFound, "no other country has countersigned yet", retryAfter: 3600)
        }
        return .text(proof.description)
    }

    private func noEntry(_ index: Int) -> Problem { .notFound("the ledger has no entry \(index)") }
}
