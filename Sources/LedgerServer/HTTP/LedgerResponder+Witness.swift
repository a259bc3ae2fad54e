import Credentials
import HTTPTypes
import Hummingbird
import LedgerCrypto
import LedgerStore
import NIOCore
import TransparencyLog

// What other countries' ledgers, and those who watch them, ask.
extension LedgerResponder {
    /// `POST /add-checkpoint` (C2SP tlog-witness)
    func addCheckpoint(_ request: Request, on channel: any Channel) async throws -> Response {
        let bytes = try await body.bytes(of: request, most: AddCheckpointRequest.largestSize, on: channel.eventLoop)
        switch try await witnessing.desk.answer(bytes) {
        case .cosigned(let signature): return .text(signature.line + "\n")
        case .otherSize(let size):
            return .bytes(CosignedSize(size).bytes, type: CosignedSize.contentType, status: .conflict)
        }
    }

    /// `POST /v1/checkpoints`: anyone hands in a checkpoint that was seen somewhere.
    func handedCheckpoint(_ request: Request, on channel: any Channel) async throws -> Response {
        let bytes = try await body.bytes(of: request, most: AddCheckpointRequest.largestSize, on: channel.eventLoop)
        let answer = try await witnessing.inquiry.look(at: bytes)
        return .json([
            "origin": .string(answer.checkpoint.origin), "size": .integer(Int64(answer.checkpoint.size)),
            "known": .string(answer.finding.rawValue),
        ])
    }

    /// `GET /v1/evidence`: the proofs that logs signed two histories.
    func evidence() throws -> Response {
        let documents = try ledger.store.contradictions().map { JSONTree(try JSON(parsing: $0).root) }
        return .json(["origin": .string(ledger.origin), "contradictions": .array(documents)])
    }

    /// `GET /<hash of the origin>/checkpoint`: the newest checkpoint that is cosigned; of this country's own log, by
    /// those whom its policy asks for.
    func cosigned(_ hash: String) throws -> Response {
        if isOwn(hash) {
            guard let note = try ledger.store.countersignedCheckpoint() else { throw Problem.notCountersigned }
            return .text(note.description)
        }
        guard let copy = witnessing.copies.find(hash: hash) else { throw Self.unknownLog }
        guard let note = try copy.promise()?.note else {
            throw Problem.notFound("this witness has cosigned no checkpoint of \(copy.log.origin) yet")
        }
        return .text(note.description)
    }

    /// `GET /<hash of the origin>/tile/…`: the copy, as a tiled log.
    func copiedTile(_ hash: String, _ path: TilePath, for request: Request) throws -> Response {
        if isOwn(hash) { return try tile(path, for: request) }
        guard let copy = witnessing.copies.find(hash: hash) else { throw Self.unknownLog }
        return try tile(path, of: copy.store, for: request)
    }

    private func isOwn(_ hash: String) -> Bool { originHash(ledger.origin).hasSameBytes(as: hash) }

    private static let unknownLog = Problem.notFound("no log whose origin has this hash is kept here")
}
