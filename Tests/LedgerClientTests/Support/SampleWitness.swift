import LedgerClient
import LedgerCrypto
import Synchronization
import TransparencyLog

/// A witness as C2SP tlog-witness describes it, for one log.
final class SampleWitness: Sendable {
    struct Cosigned: Sendable {
        var size = 0
        var root = TreeHash.emptyRoot
    }

    let cosigner: Cosigner
    private let log: NoteVerifierKey
    private let newest: Mutex<Cosigned>

    init(of log: SampleLog, cosigned size: Int = 0) throws {
        cosigner = try Self.cosigner(1)
        self.log = log.signer.verifierKey
        newest = Mutex(Cosigned(size: size, root: log.tree.root(size: size)))
    }

    static func cosigner(_ number: UInt8) throws -> Cosigner {
        let key = try PrivateKey(ed25519Seed: [UInt8](repeating: 100 + number, count: 32))
        return try Cosigner(name: "witness.example/\(number)", privateKey: key)
    }

    var size: Int { newest.withLock { $0.size } }

    /// The witness as a client knows it.
    func at(_ url: String) -> Witness { Witness(name: "W", key: cosigner.verifierKey, url: url) }

    func answer(_ request: ScriptedServer.Request) -> Reply {
        do {
            guard request.method == "POST", request.path == "/add-checkpoint" else { return .text(404) }
            let body = try AddCheckpointRequest(parsing: request.body)
            let checkpoint = try Checkpoint(text: body.note.text)
            guard checkpoint.isOf(origin: SampleLog.origin) else { return .text(404) }
            guard body.note.verification(by: [log]).isAccepted else { return .text(403) }
            guard body.oldSize <= checkpoint.size else { return .text(400) }
            return try newest.withLock { newest in try cosign(checkpoint, body, &newest) }
        } catch {
            return .text(400, "\(error)")
        }
    }

    private func cosign(
        _ checkpoint: Checkpoint,
        _ body: AddCheckpointRequest,
        _ newest: inout Cosigned
    ) throws -> Reply {
        guard body.oldSize == newest.size else {
            let size = CosignedSize(newest.size)
            return Reply(status: 409, headers: [("content-type", CosignedSize.contentType)], body: .bytes(size.bytes))
        }
        let proof = ConsistencyProof(oldSize: newest.size, newSize: checkpoint.size, hashes: body.proof)
        guard proof.isValid(oldRoot: newest.root, newRoot: checkpoint.root) else {
            return .text(newest.size == checkpoint.size ? 409 : 422)
        }
        newest = Cosigned(size: checkpoint.size, root: checkpoint.root)
        let time = 1_800_000_000 + checkpoint.size
        return .text(200, try cosigner.cosign(checkpoint, at: time).line + "\n")
    }
}
