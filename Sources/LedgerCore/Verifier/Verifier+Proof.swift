import Credentials
import TransparencyLog

// The file's own proofs.
extension Verifier {
    /// The credential's entry as the file's proof shows it; nil when there is none that holds.
    func checkProof(
        _ file: CertificateFile,
        _ shown: Shown,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) -> LoggedEntry? {
        guard !anchors.policy.logKeys(of: shown.origin.origin).isEmpty else {
            verification.add(.outsidePolicy("the ledger \(shown.origin.origin) is none of those that are trusted"))
            return nil
        }
        guard let proof = file.proof else { return nil }
        do {
            let logged = try LoggedEntry(statement: shown.statement.jws.bytes, proof: proof, judging: &notes)
            verification.certificate?.loggedAt = logged.entry.time
            verification.certificate?.index = logged.entry.index
            return logged
        } catch {
            verification.add(.falseProof(error.detail))
            return nil
        }
    }

    /// Replays the statements that the file brings as the ground that the credential
    /// stands on, and judges the credential on it.
    func checkExcerpt(
        _ file: CertificateFile,
        _ shown: Shown,
        _ entry: Entry?,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws {
        guard let entry else {
            if file.proof == nil { verification.add(.notLogged(center: shown.origin.number.centerID)) }
            return
        }
        let ground = try memory.ground(of: file.support, in: shown.origin.origin) { try replay(file.support, &notes) }
        if let reason = ground.reason { return verification.add(reason) }
        var registry = Registry(ground.facts)
        try checkFounding(registry.facts, &verification)
        guard registry.facts.ledger() != nil else { return }
        let verdict = try registry.admitExcerpt(entry)
        guard let refusal = verdict.refusal else { return describe(shown, in: registry.facts, &verification) }
        verification.add(reason(for: refusal))
    }

    /// Replays the statements that certificates rest on.
    private func replay(
        _ support: [CertificateFile.LoggedStatement],
        _ notes: inout JudgedNotes
    ) throws -> VerifierMemory.Ground {
        var registry = Registry(RegistryMemory())
        do {
            let entries = try support.map { logged throws(FalseProof) in
                try LoggedEntry(statement: logged.statement, proof: logged.proof, judging: &notes).entry
            }
            for entry in entries.sorted(by: { $0.index < $1.index }) {
                guard let refusal = try registry.admitExcerpt(entry).refusal else { continue }
                let reason = Reason.materialMissing("entry \(entry.index), \(refusal)")
                return VerifierMemory.Ground(facts: registry.facts, reason: reason)
            }
        } catch let error as FalseProof {
            return VerifierMemory.Ground(facts: registry.facts, reason: .falseProof(error.detail))
        }
        return VerifierMemory.Ground(facts: registry.facts, reason: nil)
    }

    /// What is refused for want of a statement may be right with it.
    private func reason(for refusal: Refusal) -> Reason {
        switch refusal.code {
        case .unknownKey, .notAuthority, .notAccredited, .unknownAchievement, .outOfScope, .unknownSession:
            .materialMissing(refusal.detail)
        case .badSignature: .falseSignature
        default: .refusedByRules(refusal.code, refusal.detail)
        }
    }

    /// The ledger is founded by a trusted root, and its log and witness keys are the policy's.
    func checkFounding(_ facts: some RegistryFacts, _ verification: inout Verification) throws {
        guard let ledger = try facts.ledger() else {
            return verification.add(.materialMissing("the ledger's genesis"))
        }
        guard try anchors.trusts(ledger, facts) else {
            return verification.add(.outsidePolicy("the authority that founded \(ledger.origin) is not trusted"))
        }
        guard anchors.trustsLog(of: ledger) else {
            return verification.add(.outsidePolicy("the log key of \(ledger.origin) is not the policy's"))
        }
        guard anchors.trustsWitness(of: ledger) else {
            return verification.add(.outsidePolicy("the witness key of \(ledger.origin) is not the policy's"))
        }
    }
}

/// A statement and a proof of where it is logged, put together and checked.
struct LoggedEntry {
    let entry: Entry

    /// The checkpoint that the proof rests on, as it was signed.
    let note: SignedNote

    /// What the policy says of that checkpoint; it did not refuse it.
    let verdict: TrustVerdict
    let signed: VerifiedCheckpoint

    init(statement: [UInt8], proof text: String, judging notes: inout JudgedNotes) throws(FalseProof) {
        let proof: TransparencyProof
        do {
            proof = try TransparencyProof(text)
            entry = try Entry(parsing: proof.extra + statement + [0x0A])
        } catch {
            throw FalseProof(detail: "\(error)")
        }
        guard entry.index == proof.inclusion.index else {
            throw FalseProof(detail: "the proof is of entry \(proof.inclusion.index), the entry says \(entry.index)")
        }
        note = proof.note
        verdict = proof.verdict(leaf: entry.leafHash) { notes.verdict(on: $0) }
        switch verdict {
        case .accepted(let signed), .awaitingQuorum(let signed): self.signed = signed
        case .refused(let refusal): throw FalseProof(detail: "\(refusal)")
        }
    }
}

/// A proof that does not hold.
struct FalseProof: Error {
    let detail: String
}
