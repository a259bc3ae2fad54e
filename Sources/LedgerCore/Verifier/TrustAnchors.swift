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

    /// Whether a ledger is an authority's that is trusted: under the root that founded
    /// it, or under the one that transitions put in its place.
    func trusts(_ ledger: LedgerState, _ facts: some RegistryFacts) throws -> Bool {
        try [ledger.foundingRoot, ledger.root].contains { fingerprint in
            try facts.certificate(fingerprint).map { roots.contains($0.certificate) } ?? false
        }
    }
}
