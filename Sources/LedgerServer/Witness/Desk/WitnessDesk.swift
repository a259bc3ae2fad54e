import HTTPTypes
import LedgerCore
import LedgerCrypto
import LedgerStore
import Logging
import TransparencyLog

/// Answers logs that ask this country's witness for a cosignature (C2SP tlog-witness, `add-checkpoint`).
///
/// It does what the specification asks for, in its order, and then more: it cosigns a size only when every
/// entry below it is stored here, obeys the rules or was declared void, and is not from the future. Nor does it
/// cosign by a clock that other countries contradict: a cosignature's time is the fact that others go by.
struct WitnessDesk: Sendable {
    let own: ServedLedger
    let copies: Copies
    let clocks: ClockWatch

    enum Answer: Sendable, Equatable {
        case cosigned(NoteSignature)
        /// The witness cosigned another size last, or another tree of this one.
        case otherSize(Int)
    }

    /// Reads a request and answers it.
    ///
    /// - Throws: `Problem`, and what is this daemon's own fault.
    func answer(_ body: [UInt8]) async throws -> Answer {
        let request = try Self.read(body)
        let copy = try copies.find(request.checkpoint.origin)
        let held = try await copy.believed(request)
        let promise = try copy.promise()
        if let size = try await copy.conflict(of: request, held, with: promise) { return .otherSize(size) }
        guard let cosigner = try own.cosigner() else { throw Problem.noWitness }
        if let known = fresh(promise, for: held, by: cosigner.verifierKey) { return .cosigned(known) }
        try await copy.requireExamined(held)
        if let reason = clocks.disagreement(at: own.clock()) {
            throw Problem("clock-wrong", .serviceUnavailable, reason, retryAfter: 10)
        }
        return try await cosign(held, after: promise, copy, with: cosigner)
    }

    private static func read(_ body: [UInt8]) throws -> WitnessRequest {
        do {
            let request = try WitnessRequest(AddCheckpointRequest(parsing: body))
            guard request.oldSize <= request.checkpoint.size else {
                throw TransparencyLogError.malformedRequest(
                    "the old size \(request.oldSize) is above the checkpoint's, \(request.checkpoint.size)"
                )
            }
            return request
        } catch {
            throw Problem("malformed", .badRequest, "\(error)")
        }
    }

    /// A cosignature of the same checkpoint that was given within this second: it need not be stored again.
    private func fresh(
        _ promise: HeldCheckpoint?,
        for held: HeldCheckpoint,
        by key: NoteVerifierKey
    ) -> NoteSignature? {
        guard let promise, promise.note.text.hasSameBytes(as: held.note.text) else { return nil }
        return promise.note.signatures.last { signature in
            let time = key.verified(signature, over: promise.note.text)?.timestamp
            return time.map { $0 >= own.clock().seconds } ?? false
        }
    }

    /// Signs, and stores what it signed before anyone gets it.
    private func cosign(
        _ held: HeldCheckpoint,
        after promise: HeldCheckpoint?,
        _ copy: CopiedLedger,
        with cosigner: Cosigner
    ) async throws -> Answer {
        var note = held.note
        if let promise, promise.note.text.hasSameBytes(as: note.text) {
            note = try SignedNote(text: note.text, signatures: promise.note.signatures)
            for signature in held.note.signatures { try note.add(signature) }
        }
        let last = promise.map { cosigner.verifierKey.newestTime(in: $0.note) } ?? 0
        let signature = try cosigner.cosign(held.checkpoint, at: max(Int(own.clock().seconds), last, 0))
        try note.add(signature)
        let (complete, old) = (note, promise?.checkpoint.size ?? 0)
        // Of two requests that rest on the same size one is told so.
        let other = try await copy.write { [own] in try own.store.noteCosigned(complete, after: old) }
        return other.map(Answer.otherSize) ?? .cosigned(signature)
    }
}

/// What a log asks for, with its checkpoint read.
struct WitnessRequest {
    let oldSize: Int
    let proof: [TreeHash]
    let note: SignedNote
    let checkpoint: Checkpoint

    init(_ request: AddCheckpointRequest) throws(TransparencyLogError) {
        oldSize = request.oldSize
        proof = request.proof
        note = request.note
        checkpoint = try Checkpoint(text: request.note.text)
    }
}

extension NoteVerifierKey {
    /// The latest time of this key's cosignatures under a note, in seconds since 1970; 0 without any.
    fileprivate func newestTime(in note: SignedNote) -> Int {
        note.signatures.compactMap { verified($0, over: note.text)?.timestamp }.max() ?? 0
    }
}
