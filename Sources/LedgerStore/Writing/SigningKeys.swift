package import LedgerCore
package import TransparencyLog

/// The ledger's own keys that a process holds.
package struct SigningKeys: Sendable {
    /// The log's keys. More than one while a transition replaces the key.
    private let signers: [NoteSigner]

    /// The keys with which this ledger's witness cosigns, its own checkpoints and those of others. More than one while
    /// a transition replaces the key.
    private let cosigners: [Cosigner]

    /// Their verifier keys as they are written in the ledger, which each batch asks for.
    private let signerNames: [String]
    private let cosignerNames: [String]

    package init(signers: [NoteSigner], cosigner: Cosigner?) {
        self.init(signers: signers, cosigners: cosigner.map { [$0] } ?? [])
    }

    package init(signers: [NoteSigner], cosigners: [Cosigner]) {
        self.signers = signers
        self.cosigners = cosigners
        signerNames = signers.map(\.verifierKey.description)
        cosignerNames = cosigners.map(\.verifierKey.description)
    }

    /// The log's keys that are at hand.
    package var logKeys: [NoteVerifierKey] { signers.map(\.verifierKey) }

    /// The key in force, by which the next checkpoint must be signed.
    func signer(for ledger: LedgerState) throws -> NoteSigner {
        guard let index = signerNames.firstIndex(of: ledger.log) else {
            throw LedgerStoreError.wrongKey(
                purpose: .log,
                expected: ledger.log,
                found: signerNames.joined(separator: ", ")
            )
        }
        return signers[index]
    }

    /// The witness's keys that are at hand.
    package var witnessKeys: [NoteVerifierKey] { cosigners.map(\.verifierKey) }

    /// The witness's key in force, or the first where no ledger says which that is; nil when none is there
    /// to cosign with.
    package func cosigner(for ledger: LedgerState?) throws -> Cosigner? {
        guard !cosigners.isEmpty, let ledger else { return cosigners.first }
        guard let index = cosignerNames.firstIndex(of: ledger.witness) else {
            throw LedgerStoreError.wrongKey(
                purpose: .witness,
                expected: ledger.witness,
                found: cosignerNames.joined(separator: ", ")
            )
        }
        return cosigners[index]
    }
}
