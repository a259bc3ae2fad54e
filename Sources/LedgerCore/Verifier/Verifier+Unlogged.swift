import Credentials
import LedgerCrypto
import TransparencyLog

// Certificates that come without a proof that they are logged.
extension Verifier {
    /// Whose such a credential is, as far as the statements show that the file brings.
    func checkUnlogged(
        _ shown: Shown,
        on ground: VerifierMemory.Ground,
        _ verification: inout Verification
    ) throws {
        let center = shown.origin.number.centerID
        if let reason = ground.reason { return verification.add(reason) }
        switch try signing(of: shown, in: ground.facts) {
        case .unknown: verification.add(.signerUnknown(center: center))
        case .false: verification.add(.falseSignature)
        case .others: verification.add(Self.signedByOthers(center))
        case .true:
            try checkFounding(ground.facts, &verification)
            verification.add(.notLogged(center: center))
        }
    }

    /// Why such a credential is not among those that a copy of the ledger has admitted.
    func whyUnlogged<Facts: RegistryFacts>(_ shown: Shown, in ledger: LedgerCopy<Facts>) throws -> Reason {
        let signing = try signing(of: shown, in: ledger.facts)
        if signing == .false { return .falseSignature }
        let jws = shown.statement.jws.bytes
        if let reason = try refusal(in: ledger, of: { $0.statement == jws }) { return reason }
        let asOf = ledger.asOf(ledger.review.countersigned)
        // A ledger is heard of every day, by its snapshots: one that was read just now would have what was signed today.
        let isOld = now.milliseconds - asOf.milliseconds > dayInMilliseconds
        let isLater = isOld && shown.statement.issuedAt * 1000 > asOf.milliseconds
        let center = shown.origin.number.centerID
        switch signing {
        case .others: return Self.signedByOthers(center)
        case .unknown where isLater: return .signerUnknown(center: center)
        case .true where isLater: return .notLogged(center: center)
        default: return .notInLedger
        }
    }

    /// What became of an entry that was not admitted: the rules refused it, or its authority declared it void. Nil where
    /// there is no such entry.
    func refusal<Facts: RegistryFacts>(
        in ledger: LedgerCopy<Facts>,
        of isMeant: (Entry) throws -> Bool
    ) throws -> Reason? {
        guard ledger.size > 0 else { return nil }
        for fault in try ledger.facts.openFaults(in: 0...(ledger.size - 1)) {
            guard let entry = try ledger.refusedEntry(fault.index), try isMeant(entry) else { continue }
            return .refusedByRules(fault.code, fault.detail)
        }
        for index in try ledger.facts.voidedFaults() {
            if let entry = try ledger.refusedEntry(index), try isMeant(entry) { return .declaredVoid }
        }
        return nil
    }

    /// What can be said of a credential's signature.
    private enum Signing {
        /// Nothing at hand says whose key it is.
        case unknown
        case `false`
        /// The key is registered, and not for the issuers of the center that the number names.
        case others
        case `true`
    }

    private func signing(of shown: Shown, in facts: some RegistryFacts) throws -> Signing {
        let header = shown.statement.jws.header
        guard let certificate = try facts.certificate(header.certificateThumbprint),
            let key = try facts.key(header.kid)
        else { return .unknown }
        guard CheckedStatement(shown.statement, certificate: certificate).certificate != nil else { return .false }
        guard case .center(let id, .issuer) = key.owner, id.hasSameBytes(as: shown.origin.number.centerID) else {
            return .others
        }
        return .true
    }

    private static func signedByOthers(_ center: String) -> Reason {
        .refusedByRules(.wrongRole, "the key that signed it is no issuer's of \(center)")
    }
}
