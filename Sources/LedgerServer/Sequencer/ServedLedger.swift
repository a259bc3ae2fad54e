import Foundation
package import LedgerCore
package import LedgerStore

/// The ledger that a daemon keeps: where it lies, and the keys that speak for it.
package struct ServedLedger: Sendable {
    package let store: LedgerStore
    package let origin: String
    package let keys: SigningKeys

    /// Reads the clock. Ledger time never goes back, whatever this says.
    package let clock: @Sendable () -> LedgerTime

    init(
        store: LedgerStore,
        origin: String,
        keys: SigningKeys,
        clock: @escaping @Sendable () -> LedgerTime
    ) {
        self.store = store
        self.origin = origin
        self.keys = keys
        self.clock = clock
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
