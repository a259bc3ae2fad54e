import HTTPTypes
import Hummingbird
import LedgerStore
import NIOCore
import TransparencyLog

// The ledger as a C2SP tiled log, and its entries one by one.
extension LedgerResponder {
    func checkpoint() throws -> Response {
        guard let page = try published.checkpoint() else { throw Problem.notFound("there is no checkpoint yet") }
        return .buffer(page, type: "text/plain; charset=utf-8")
    }

    func tile(_ path: TilePath, for request: Request) throws -> Response {
        try tile(path, published.tile(path), for: request)
    }

    /// Answers with a tile of a copy of another ledger.
    func tile(_ path: TilePath, of store: LedgerStore, for request: Request) throws -> Response {
        let bytes =
            switch path {
            case .hashes(let tile): try store.tile(tile)
            case .entries(let index, let width): try store.entryBundle(index: index, width: width)
            }
        return try tile(path, bytes.map { ByteBuffer(bytes: $0) }, for: request)
    }

    private func tile(_ path: TilePath, _ bytes: ByteBuffer?, for request: Request) throws -> Response {
        guard let bytes else { throw Problem.notFound("the tree has no such tile") }
        let response = Response.buffer(bytes, type: "application/octet-stream", isImmutable: true)
        guard case .entries = path else { return response }
        return try response.compressed(for: request, bytes)
    }

    func entry(_ index: Int) throws -> Response {
        guard let entry = try ledger.store.entry(index) else { throw noEntry(index) }
        return .bytes(entry, type: "text/plain; charset=utf-8", isImmutable: true)
    }

    /// A tlog-proof under the newest checkpoint.
    func proof(_ index: Int, isCountersigned: Bool) throws -> Response {
        guard isCountersigned else {
            guard let proof = try ledger.store.proof(index) else { throw noEntry(index) }
            return .text(proof.description)
        }
        if let proof = try ledger.store.countersignedProof(index) { return .text(proof.description) }
        guard try ledger.store.entry(index) != nil else { throw noEntry(index) }
        throw Problem.notCountersigned
    }

    private func noEntry(_ index: Int) -> Problem { .notFound("the ledger has no entry \(index)") }
}
