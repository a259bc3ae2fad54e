import LedgerCore
package import TransparencyLog

/// The ledger's own keys that a process holds.
package struct SigningKeys: Sendable {
    /// The log's keys. More than one while a transition replaces the key.
    private let signers: [NoteSigner]
    private let cosigner: Cosigner?

    package init(signers: [NoteSigner], cosigner: Cosigner?) {
        self.signers = signers
        self.cosigner = cosigner
    }

    /// The key in force, by which the next checkpoint must be signed.
    func signer(for ledger: LedgerState) throws -> NoteSigner {
        let keys = signers.map(\.verifierKey.description)
        guard let index = keys.firstIndex(of: ledger.log) else {
            throw LedgerStoreError.wrongKey(purpose: .log, expected: ledger.log, found: keys.joined(separator: ", "))
        }
        return signers[index]
    }

    /// Nil when no key is there to cosign with.
    func cosigner(for ledger: LedgerState) throws -> Cosigner? {
        guard let cosigner else { return nil }
        let key = cosigner.verifierKey.description
        guard key == ledger.witness else {
            throw LedgerStoreError.wrongKey(purpose: .witness, expected: ledger.witness, found: key)
        }
        return cosigner
    }
}
