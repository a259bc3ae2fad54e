import Dispatch
import LedgerClient
package import LedgerStore
import Logging
import Synchronization
import TransparencyLog

/// The copy that this daemon keeps of another country's ledger.
///
/// Every entry in it was shown to be part of a tree that the other log signed, and went through the
/// rules as it did there. It grows in rounds, each of them durable before the next one is fetched, so
/// that it goes on after any end where it stopped. `CopyKeeper` alone makes it grow.
package final class CopiedLedger: Sendable {
    package let log: Federation.Log

    /// The entries, as a ledger of their own.
    package var store: LedgerStore { files.withLock(\.store) }
    var checker: StatementChecker { files.withLock(\.checker) }

    /// This country's ledger. What its witness signed of the other one lies there, and the proofs of
    /// contradiction: a copy that is lost can be fetched again, these cannot.
    let own: ServedLedger
    let source: LedgerSource
    let pace: CopyPace
    let logger: Logger

    /// Those whose cosignatures are kept when they verify.
    let witnessKeys: [NoteVerifierKey]
    let state = Mutex(CopyState())

    /// Wakes the keeper.
    let wishes = CheckpointNews()

    /// Wakes those who wait for the keeper: after each of its passes, and after each look at the log's checkpoint.
    let passes = CheckpointNews()
    let polls = CheckpointNews()

    private let files: Mutex<CopyFiles>

    /// Writing blocks, which no thread of the shared pool should do; one write at a time.
    private let thread = DispatchQueue(label: "copy")

    /// Opens the copy, or begins one.
    ///
    /// - Throws: What is wrong with the address or with what is stored.
    init(
        of log: Federation.Log,
        for own: ServedLedger,
        witnessKeys: [NoteVerifierKey],
        pace: CopyPace,
        logger: Logger
    ) throws {
        self.log = log
        self.own = own
        self.witnessKeys = witnessKeys
        self.logger = logger
        self.pace = pace
        source = .http(try LedgerClient(url: log.url, patience: pace.patience, attempts: 2))
        files = Mutex(try CopyFiles(directory: LedgerStore.copyDirectory(of: log.origin, in: own.store.directory)))
    }

    /// Forgets the entries that follow the newest checkpoint over the copy, which are not the log's.
    func trim() async throws {
        let held = try await write { [self] in
            // It takes long: readers have the old files meanwhile.
            var changed = files.withLock { $0 }
            let held = try changed.trim()
            files.withLock { [changed] in $0 = changed }
            return held
        }
        guard let held else { return }
        let kept = try store.size
        logger.warning(
            "entries that no checkpoint completed were not the log's, and are forgotten",
            metadata: ["origin": "\(log.origin)", "held": "\(held)", "kept": "\(kept)"]
        )
    }

    /// Does what blocks, between two other writes.
    func write<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await thread.perform(body)
    }
}
