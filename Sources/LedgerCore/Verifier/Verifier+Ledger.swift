import Credentials
import LedgerCrypto
import TransparencyLog

// A copy of the ledger.
extension Verifier {
    /// Looks the credential up in a copy of the ledger, and its status with it.
    func check<Facts: RegistryFacts>(
        _ shown: Shown,
        _ logged: LoggedEntry?,
        _ file: CertificateFile,
        in ledger: LedgerCopy<Facts>,
        _ notes: inout JudgedNotes,
        _ verification: inout Verification
    ) throws {
        verification.provenance = ledger.provenance
        guard isUsable(ledger, &verification) else { return }
        verification.conflicts = ledger.conflicts + conflicts(of: file, with: ledger)
        if let conflict = verification.conflicts.first {
            verification.add(.differentHistories(conflict))
            return try checkExcerpt(file, shown, logged, &notes, &verification)
        }
        try checkFounding(ledger.facts, &verification)
        if let logged { checkSigner(of: logged, in: ledger, &verification) }
        guard let entry = try find(shown, logged?.entry, in: ledger, &verification) else { return }
        describe(shown, in: ledger.facts, &verification)
        try describeVersions(shown, in: ledger, &verification)
        let verdicts = ledger.review.confirmed + (logged.map { [$0.verdict] } ?? [])
        checkCountersignature(of: entry, by: verdicts, &verification)
        checkKeptEvidence(of: shown.origin.origin, &verification)
        try checkStatus(shown, logged, in: ledger, &verification)
    }

    func isUsable<Facts: RegistryFacts>(
        _ ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) -> Bool {
        // Each of these is looked at by itself.
        let others: [AuditFinding.Kind] = [
            .refusedEntry, .notCountersigned, .contradictingCheckpoints, .wrongAuthority, .wrongWitnessKey,
        ]
        guard let grave = ledger.findings.first(where: { !others.contains($0.kind) }) else { return true }
        verification.add(.ledgerDamaged("\(grave)"))
        return false
    }

    /// The contradictions between the copy and what the file's proofs rest on.
    private func conflicts<Facts: RegistryFacts>(
        of file: CertificateFile,
        with ledger: LedgerCopy<Facts>
    ) -> [CheckpointConflict] {
        var conflicts: [CheckpointConflict] = []
        for text in [file.proof].compactMap({ $0 }) + file.support.map(\.proof) {
            // A proof that cannot be read, or that no log signed, shows nothing.
            guard let proof = try? TransparencyProof(text),
                let seen = try? SeenCheckpoint(proof.note, at: "the certificate's file"),
                let conflict = ledger.conflict(with: seen), isSigned(seen), !conflicts.contains(conflict)
            else { continue }
            conflicts.append(conflict)
        }
        return conflicts
    }

    /// That a log contradicted itself once is shown for ever. It puts an entry in doubt for which its word alone stands.
    private func checkKeptEvidence(of origin: String, _ verification: inout Verification) {
        let kept = kept.filter { $0.origin.hasSameBytes(as: origin) }
        guard let first = kept.first else { return }
        verification.conflicts += kept
        if verification.countersigned == nil { verification.add(.differentHistories(first)) }
    }

    private func isSigned(_ seen: SeenCheckpoint) -> Bool {
        !seen.note.verification(by: anchors.policy.logKeys(of: seen.checkpoint.origin)).verified.isEmpty
    }

    /// The proof's checkpoint is signed by the key that was in force at its size.
    private func checkSigner<Facts: RegistryFacts>(
        of logged: LoggedEntry,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) {
        let size = logged.signed.checkpoint.size
        guard let key = ledger.milestones[size]?.keys?.log,
            !logged.signed.logKeys.contains(where: { $0.description.hasSameBytes(as: key) })
        else { return }
        verification.add(.falseProof(FalseProof.keyNotInForce(at: size).detail))
    }

    /// The entry that holds the credential; nil, with a reason, when none does.
    private func find<Facts: RegistryFacts>(
        _ shown: Shown,
        _ evidence: Entry?,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws -> Entry? {
        guard let index = try ledger.facts.index(ofIdentity: shown.credential.id) else {
            verification.add(try whyNotAdmitted(shown, evidence, in: ledger))
            return nil
        }
        guard let entry = try ledger.entry(index) else {
            verification.add(.ledgerDamaged("entry \(index) is missing"))
            return nil
        }
        verification.certificate?.loggedAt = entry.time
        verification.certificate?.index = index
        guard try Statement(parsing: entry.statement).contentHash == shown.statement.contentHash else {
            verification.add(.otherContentLogged)
            return nil
        }
        // The same content may have been signed twice; each signature must hold.
        if entry.statement != shown.statement.jws.bytes {
            let certificate = try ledger.facts.certificate(shown.statement.jws.header.certificateThumbprint)
            guard CheckedStatement(shown.statement, certificate: certificate).certificate != nil else {
                verification.add(.falseSignature)
                return nil
            }
        }
        return entry
    }

    /// Why a credential is not among those that were admitted.
    private func whyNotAdmitted<Facts: RegistryFacts>(
        _ shown: Shown,
        _ evidence: Entry?,
        in ledger: LedgerCopy<Facts>
    ) throws -> Reason {
        guard let evidence else { return try whyUnlogged(shown, in: ledger) }
        let judged = try ledger.facts.ledger()?.size ?? 0
        guard evidence.index < judged else { return .copyTooOld(asOf: ledger.asOf(ledger.review.countersigned)) }
        guard try ledger.entry(evidence.index) == evidence else { return .notInLedger }
        if let fault = try ledger.facts.openFaults(in: evidence.index...evidence.index).first {
            return .refusedByRules(fault.code, fault.detail)
        }
        return try ledger.facts.voidedFaults().contains(evidence.index) ? .declaredVoid : .notInLedger
    }
}
