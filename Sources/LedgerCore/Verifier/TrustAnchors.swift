package import LedgerCrypto
package import TransparencyLog

/// What a verifier believes before it has seen anything: which logs and witnesses,
/// and each authority's root certificate.
package struct TrustAnchors: Sendable {
    package let policy: TrustPolicy

    /// The roots of the authorities, any country's.
    package let roots: [Certificate]

    package init(policy: TrustPolicy, roots: [Certificate]) {
        self.policy = policy
        self.roots = roots
    }

    /// Whether one country alone is believed, with no witness at all.
    package var isOneCountrysWord: Bool {
        if case .notRequired = policy.quorum { true } else { false }
    }

    /// Whether a ledger's log key in force is one of those that the policy lists for it.
    func trustsLog(of ledger: LedgerState) -> Bool {
        policy.logKeys(of: ledger.origin).contains { $0.description.hasSameBytes(as: ledger.log) }
    }

    /// Whether its witness key in force is one of those that the policy lists under its
    /// name. A policy that lists none says nothing about it.
    func trustsWitness(of ledger: LedgerState) -> Bool {
        let keys = policy.witnessKeys(of: ledger.origin)
        return keys.isEmpty || keys.contains { $0.description.hasSameBytes(as: ledger.witness) }
    }

    /// Whether a ledger is an authority's that is trusted: under the root that founded
    /// it, or under the one that transitions put in its place.
    func trusts(_ ledger: LedgerState, _ facts: some RegistryFacts) throws -> Bool {
        try [ledger.foundingRoot, ledger.root].contains { fingerprint in
            try facts.certificate(fingerprint).map { roots.contains($0.certificate) } ?? false
        }
    }
}
