import LedgerCore
package import TransparencyLog

/// Asks one witness for cosignatures (C2SP tlog-witness).
///
/// A request that fails is not made again here: whoever asks keeps a `RetrySchedule`.
package struct WitnessClient: Sendable {
    package static let usualPatience = Duration.seconds(10)

    package let witness: Witness
    private let http: LedgerHTTP

    /// More of an answer is not read.
    private static let largestAnswer = 1 << 16

    /// How often a checkpoint is submitted until the witness and the log agree on the old size.
    private static let mostRounds = 3

    /// Each request may take `patience`, its answer included.
    ///
    /// - Throws: `badAddress`.
    package init(_ witness: Witness, patience: Duration = usualPatience) throws(LedgerClientError) {
        self.witness = witness
        http = try LedgerClient(url: witness.url, patience: patience, attempts: 1).http
    }

    /// Asks for a cosignature of a checkpoint that its log signed.
    ///
    /// `oldSize` is the size that the witness cosigned last, as far as is remembered; the witness corrects it.
    /// `proof` gives the consistency proof (RFC 6962) from an old size to that of the checkpoint; it is asked for
    /// old sizes above 0 and below that.
    package func cosign(
        _ note: SignedNote,
        from oldSize: Int? = nil,
        proof: (_ old: Int, _ new: Int) async throws -> [TreeHash]
    ) async -> WitnessAnswer {
        do {
            let size = try Checkpoint(text: note.text).size
            var old = oldSize.map { (0...size).contains($0) ? $0 : 0 } ?? 0
            for _ in 1...Self.mostRounds {
                let hashes = old == 0 || old == size ? [] : try await proof(old, size)
                let answer = try await submit(note, from: old, proof: hashes)
                guard answer.status == 409 else { return read(answer, for: note) }
                guard let cosigned = CosignedSize(parsing: answer.body)?.size else { return .conflict }
                guard cosigned <= size else { return .ahead(size: cosigned) }
                guard cosigned != old else { return .conflict }
                old = cosigned
            }
            return .conflict
        } catch {
            return .failed("\(error)")
        }
    }

    /// The newest checkpoint of a log that the witness shows to monitors; nil when it shows none.
    ///
    /// - Throws: `LedgerClientError`.
    package func monitoredCheckpoint(origin: String) async throws -> SignedNote? {
        do {
            return try await LedgerClient(url: http.base, patience: http.patience, attempts: http.attempts)
                .copy(of: origin).checkpoint()
        } catch LedgerClientError.notFound {
            return nil
        }
    }

    private func submit(_ note: SignedNote, from old: Int, proof: [TreeHash]) async throws -> LedgerHTTP.Answer {
        guard proof.count <= AddCheckpointRequest.mostProofHashes else {
            throw TransparencyLogError.malformedRequest(
                "a proof of \(proof.count) hashes is longer than any tree asks for"
            )
        }
        let request = AddCheckpointRequest(oldSize: old, proof: proof, note: note)
        let path = "/" + AddCheckpointRequest.path
        return try await http.post(path, request.bytes, type: "text/plain", limit: Self.largestAnswer)
    }

    private func read(_ answer: LedgerHTTP.Answer, for note: SignedNote) -> WitnessAnswer {
        switch answer.status {
        case 200: cosignature(in: answer.body, of: note)
        case 403: .notTrusted
        case 404: .unknownOrigin
        case 422: .inconsistent(WitnessProblem(parsing: answer.body))
        case 429, 503:
            .busy(WitnessProblem(parsing: answer.body), retryAfter: answer.retryAfter.flatMap { $0 >= 0 ? $0 : nil })
        default: .failed("\(answer.refusal(of: http.base + "/" + AddCheckpointRequest.path))")
        }
    }

    /// Lines that are no signatures, and signatures that this witness's key did not make over this checkpoint, are
    /// passed over: the specification asks for that, and witnesses send some.
    private func cosignature(in body: [UInt8], of note: SignedNote) -> WitnessAnswer {
        let lines = body.split(separator: UInt8(ascii: "\n")).map { line in
            String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
        }
        let genuine = lines.compactMap { line -> (signature: NoteSignature, time: Int)? in
            guard let signature = try? NoteSignature(line: line),
                let time = witness.key.verified(signature, over: note.text)?.timestamp
            else { return nil }
            return (signature, time)
        }
        guard let newest = genuine.max(by: { $0.time < $1.time }) else {
            return .failed("\(witness.url) answers 200, without a valid cosignature of \(witness.key)")
        }
        return .cosigned([newest.signature], at: newest.time)
    }
}
