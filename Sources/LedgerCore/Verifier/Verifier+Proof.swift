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
        _ logged: LoggedEntry?,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws {
        guard logged != nil || file.proof == nil else { return }
        let ground = try memory.ground(of: file.support, in: shown.origin.origin) { try replay(file.support, &notes) }
        guard let logged else { return try checkUnlogged(shown, on: ground, &verification) }
        if let reason = ground.reason { return verification.add(reason) }
        if let fault = ground.logKeys.fault(of: logged.signed) {
            return verification.add(.falseProof(fault.detail))
        }
        if let awaiting = ground.awaiting {
            checkCountersignature(of: awaiting.entry, by: [awaiting.verdict], &verification)
        }
        var registry = Registry(ground.facts)
        try checkFounding(registry.facts, &verification)
        guard registry.facts.ledger() != nil else { return }
        let verdict = try registry.admitExcerpt(logged.entry)
        guard let refusal = verdict.refusal else { return describe(shown, in: registry.facts, &verification) }
        verification.add(reason(for: refusal))
    }

    /// Replays the statements that certificates rest on. What one country alone shows may be a tree made for the
    /// occasion, in which the other country has not looked at anything.
    private func replay(
        _ support: [CertificateFile.LoggedStatement],
        _ notes: inout JudgedNotes
    ) throws -> VerifierMemory.Ground {
        var registry = Registry(RegistryMemory())
        var logKeys = LogKeyHistory()
        do {
            let entries = try support.map { logged throws(FalseProof) in
                try LoggedEntry(statement: logged.statement, proof: logged.proof, judging: &notes)
            }
            for logged in entries.sorted(by: { $0.entry.index < $1.entry.index }) {
                let index = logged.entry.index
                if let refusal = try registry.admitExcerpt(logged.entry).refusal {
                    let reason = Reason.materialMissing("entry \(index), \(refusal)")
                    return VerifierMemory.Ground(facts: registry.facts, reason: reason)
                }
                if let key = registry.facts.ledger()?.log { logKeys.note(key, after: index) }
            }
            if let fault = entries.lazy.compactMap({ logKeys.fault(of: $0.signed) }).first { throw fault }
            let awaiting = entries.first { !$0.verdict.isAccepted }
            return VerifierMemory.Ground(facts: registry.facts, reason: nil, logKeys: logKeys, awaiting: awaiting)
        } catch let error as FalseProof {
            return VerifierMemory.Ground(facts: registry.facts, reason: .falseProof(error.detail))
        }
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
