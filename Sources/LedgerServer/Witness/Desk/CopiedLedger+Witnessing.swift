import HTTPTypes
import LedgerCore
import LedgerStore
import Synchronization
import TransparencyLog

// What the specification has a witness check of a request, in its order.
extension CopiedLedger {
    /// The submitted checkpoint with its genuine signatures, a trusted key's among them.
    ///
    /// - Throws: 403.
    func believed(_ request: WitnessRequest) async throws -> HeldCheckpoint {
        var verification = request.note.verification(by: try logKeys())
        if verification.verified.isEmpty, try request.checkpoint.size > store.size {
            // The log may have a new key, which its own entries bring.
            await lookAtNewest(within: pace.answer)
            verification = request.note.verification(by: try logKeys())
        }
        guard !verification.verified.isEmpty, let note = try genuine(request.note) else {
            throw Self.untrusted("\(CopyError.untrustedKey(origin: log.origin, missing: 0))")
        }
        guard verification.rejected.isEmpty else { throw Self.untrusted("\(CopyError.falseSignature)") }
        return try HeldCheckpoint(note)
    }

    private static func untrusted(_ detail: String) -> Problem { Problem("untrusted-signature", .forbidden, detail) }

    /// The size to answer with 409: that of the last cosignature, when the request rests on another, or on another
    /// tree of the same size.
    ///
    /// - Throws: 422 when the tree is not shown to have grown from what was cosigned.
    func conflict(
        of request: WitnessRequest,
        _ held: HeldCheckpoint,
        with promise: HeldCheckpoint?
    ) async throws -> Int? {
        let (old, size) = (promise?.checkpoint.size ?? 0, held.checkpoint.size)
        guard request.oldSize == old else { return old }
        if let promise, old == size, promise.checkpoint.root != held.checkpoint.root {
            try await contradicted(Contradiction(promise.note, held.note))
            return old
        }
        let proof = ConsistencyProof(oldSize: old, newSize: size, hashes: request.proof)
        let root = promise?.checkpoint.root ?? .emptyRoot
        guard !proof.isValid(oldRoot: root, newRoot: held.checkpoint.root) else { return nil }
        // A proof that leads from another tree of the cosigned size convicts the log that sent it.
        if let promise, let other = proof.oldRoot(below: held.checkpoint.root), other != root {
            try await contradicted(
                Contradiction(promise.note, held.note, prefixRoot: other, proof: request.proof)
            )
        }
        throw Problem(
            "inconsistent",
            .unprocessableContent,
            "the proof does not lead from the \(old) entries that were cosigned last to the \(size) of the checkpoint"
        )
    }
}
