import Foundation
package import LedgerCore
import LedgerCrypto
package import LedgerStore
import TransparencyLog

/// The ledger that a daemon keeps: where it lies, and the keys that speak for it.
package struct ServedLedger: Sendable {
    package let store: LedgerStore
    package let origin: String
    package let keys: SigningKeys

    /// The keys that sign status lists and snapshots; more than one while a transition replaces the key, none where
    /// this daemon does neither.
    let statusKeys: [PrivateKey]

    /// Reads the clock. Ledger time never goes back, whatever this says.
    package let clock: @Sendable () -> LedgerTime

    /// What founds the ledger where there is none yet.
    let genesis: CheckedStatement?

    init(
        store: LedgerStore,
        origin: String,
        keys: SigningKeys,
        statusKeys: [PrivateKey] = [],
        genesis: CheckedStatement?,
        clock: @escaping @Sendable () -> LedgerTime
    ) {
        self.genesis = genesis
        self.store = store
        self.origin = origin
        self.keys = keys
        self.statusKeys = statusKeys
        self.clock = clock
    }

    /// Founds the ledger with its genesis, if there is none yet.
    ///
    /// The first signature of a log is like every later one: it must not be given where an earlier one
    /// may be lost, so whoever calls this knows that it is safe.
    package func found() throws {
        guard let genesis, try store.ledgerState() == nil else { return }
        if case .refused(let refusal) = try append([genesis]).first { throw LedgerOpeningError.refusedGenesis(refusal) }
    }

    /// The witness's key in force; nil without any.
    func cosigner() throws -> Cosigner? { try keys.cosigner(for: store.ledgerState()) }

    /// The status key in force under its certificate; nil where it is not at hand.
    package func statusIdentity() throws -> SigningIdentity? {
        guard !statusKeys.isEmpty, let state = try store.ledgerState(),
            let certificate = try store.certificateRecord(state.statusKey)?.certificate,
            let key = statusKeys.first(where: { $0.publicKey == certificate.publicKey })
        else { return nil }
        return try SigningIdentity(key: key, certificate: certificate)
    }

    /// Appends statements in one durable transaction that also signs the new checkpoint.
    package func append(_ statements: [CheckedStatement]) throws -> [AppendOutcome] {
        try store.append(statements, clock: clock(), keys: keys)
    }

    /// Cosigns the newest checkpoint anew, with the time now.
    func recosign() throws { try store.recosign(clock: clock(), keys: keys) }

    /// The bytes that are free where the ledger lies; nil when the system does not say.
    package var freeBytes: Int64? {
        let attributes = try? FileManager.default.attributesOfFileSystem(forPath: store.directory)
        return (attributes?[.systemFreeSize] as? NSNumber)?.int64Value
    }
}
