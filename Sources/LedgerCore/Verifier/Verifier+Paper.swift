package import Credentials
import LedgerCrypto
import TransparencyLog

// Paper, which brings neither the credential nor a proof: both are looked up in a copy of the ledger.
extension Verifier {
    /// Verifies what a paper shows, with the copies of ledgers that are at hand.
    ///
    /// Nothing of a credential is told before the paper is found to be of it.
    package func verify<Facts: RegistryFacts>(
        _ paper: ShownPaper,
        ledgers: [LedgerCopy<Facts>]
    ) throws -> Verification {
        var verification = Verification()
        verification.isOneCountrysWord = anchors.isOneCountrysWord
        if let payload = paper.payload, !isTrusted(payload) {
            verification.add(.outsidePolicy("its code names a ledger that is none of those that are trusted"))
            return verification
        }
        let candidates = try ledgers.filter { try mayHold(paper, $0) }
        for ledger in candidates {
            if let file = try find(paper, in: ledger, &verification) {
                return try verify(file, ledgers: [ledger] + ledgers)
            }
            guard verification.reasons.isEmpty else {
                verification.origin = try ledger.origin
                verification.provenance = ledger.provenance
                return verification
            }
        }
        verification.add(try whyNotFound(paper, candidates: candidates, ledgers))
        return verification
    }

    private func isTrusted(_ payload: PaperPayload) -> Bool {
        anchors.policy.logs.contains { payload.isOf(origin: $0.key.name) }
    }

    /// Whether a number, or a paper's code, can be of a ledger.
    private func mayHold<Facts: RegistryFacts>(_ paper: ShownPaper, _ ledger: LedgerCopy<Facts>) throws -> Bool {
        guard let state = try ledger.facts.ledger() else { return false }
        if let payload = paper.payload { return payload.isOf(origin: state.origin) }
        return paper.number.centerID.utf8.starts(with: "\(state.country)-".utf8)
    }

    /// The file that the paper stands for; nil, with reasons or none, where the ledger has none.
    private func find<Facts: RegistryFacts>(
        _ paper: ShownPaper,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws -> CertificateFile? {
        guard isUsable(ledger, &verification), let state = try ledger.facts.ledger() else { return nil }
        let id = "\(state.credentialTag)\(paper.number)"
        guard let index = try ledger.facts.index(ofIdentity: id) else {
            try checkRefused(id, in: ledger, &verification)
            return nil
        }
        guard let entry = try ledger.entry(index) else {
            verification.add(.ledgerDamaged("entry \(index) is missing"))
            return nil
        }
        let jws = try Statement(parsing: entry.statement).jws
        if let payload = paper.payload, !payload.isOf(signingInput: jws.signingInput) {
            verification.add(.otherContentLogged)
            return nil
        }
        return open(paper, jws, id: id, &verification)
    }

    /// The credential with the claims that the paper opens; nil, with a reason, where one of them was not signed.
    private func open(
        _ paper: ShownPaper,
        _ jws: CompactJWS,
        id: String,
        _ verification: inout Verification
    ) -> CertificateFile? {
        do {
            let opened = try paper.opened(jws, id: id)
            guard opened.unsigned.isEmpty else {
                verification.add(.claimsNotSigned(opened.unsigned))
                return nil
            }
            return CertificateFile(credential: opened.credential.bytes)
        } catch {
            verification.add(.notWhatWasSigned("\(error)"))
            return nil
        }
    }

    /// Adds that the rules refused an entry of this identity, or its authority declared it void.
    private func checkRefused<Facts: RegistryFacts>(
        _ id: String,
        in ledger: LedgerCopy<Facts>,
        _ verification: inout Verification
    ) throws {
        // What was refused may be no statement at all.
        let reason = try refusal(in: ledger) { entry in
            (try? Statement(parsing: entry.statement))?.identity.hasSameBytes(as: id) ?? false
        }
        if let reason { verification.add(reason) }
    }

    /// A number is in no ledger only when each that it could be in was looked through.
    private func whyNotFound<Facts: RegistryFacts>(
        _ paper: ShownPaper,
        candidates: [LedgerCopy<Facts>],
        _ ledgers: [LedgerCopy<Facts>]
    ) throws -> Reason {
        let origins = anchors.policy.logs.map(\.key.name).filter { paper.payload?.isOf(origin: $0) ?? true }
        let missing = try origins.filter { origin in
            try !ledgers.contains { try $0.origin?.hasSameBytes(as: origin) ?? false }
        }
        let isCovered = missing.isEmpty || (paper.payload == nil && !candidates.isEmpty)
        if isCovered { return .notInLedger }
        return missing.compactMap { unread[$0] }.first.map(Reason.ledgerNotRead) ?? .noEntriesAtHand
    }
}
