import Foundation
package import LedgerClient
import LedgerCore
import LedgerStore
package import TransparencyLog

/// Builds a ledger's file anew, byte for byte, from a copy that someone else keeps.
///
/// Nothing of the copy is believed: the checkpoint bears the ledger's own signature, every entry is under
/// it, and the rules are run on each. What was in the directory is put aside, not deleted.
package struct Recovery: Sendable {
    /// The ledger to be rebuilt.
    package let origin: String

    /// Where its file lies, or lay.
    package let directory: String

    /// Copies, the ledger's own address among them or not.
    package let sources: [LedgerSource]

    /// The policy that names the ledger's keys, and when a checkpoint is countersigned.
    package let policy: TrustPolicy

    package init(origin: String, directory: String, sources: [LedgerSource], policy: TrustPolicy) {
        self.origin = origin
        self.directory = directory
        self.sources = sources
        self.policy = policy
    }

    /// What came of it.
    package struct Result: Sendable {
        package let checkpoint: Checkpoint
        package let source: String
        /// Where the files lie that were there before; nil when there were none.
        package let replaced: String?
    }

    /// Rebuilds the ledger. What was fetched before an interruption is not fetched again.
    ///
    /// - Parameter progress: Is told how many entries of how many are there.
    /// - Returns: Up to where it goes now, and where the old files are.
    /// - Throws: `RecoveryError`, `LedgerStoreError` and `LedgerClientError`; the old files are still in place then.
    package func run(progress: (_ done: Int, _ all: Int) -> Void) async throws -> Result {
        try DirectoryLock.prepare(directory)
        let lock = try DirectoryLock(directory: directory)
        defer { lock.release() }
        let held = heldHere()
        let found = try await newest()
        let checkpoint = try Checkpoint(text: found.note.text)
        if let held, held >= checkpoint.size { throw RecoveryError.nothingLost(held: held, shown: checkpoint.size) }
        try await fetch(found, checkpoint, progress)
        return Result(checkpoint: checkpoint, source: found.source.name, replaced: try exchange())
    }

    /// How many entries a ledger has that is whole here; nil when it is not, or not there.
    private func heldHere() -> Int? {
        guard let store = try? LedgerStore(directory: directory, mode: .reader), (try? store.check()) != nil else {
            return nil
        }
        defer { try? store.close() }
        return try? store.size
    }
}

/// Why a ledger is not rebuilt.
package enum RecoveryError: Error, Sendable, CustomStringConvertible {
    case nothingLost(held: Int, shown: Int)
    case noCheckpoint(reasons: [String])
    case contradiction(String, String)
    /// What an interrupted rebuilding left in a folder goes further than what is shown now.
    case moreWasFetched(held: Int, shown: Int, folder: String)

    package var description: String {
        switch self {
        case .nothingLost(let held, let shown):
            "nothing is lost: the ledger here is whole and has \(held) entries, the copy \(shown)"
        case .noCheckpoint(let reasons):
            "no copy shows a checkpoint under the ledger's signature: " + reasons.joined(separator: "; ")
        case .contradiction(let one, let other):
            "\(one) and \(other) show different histories under the ledger's signature: settle which one holds, and name "
                + "that one with --from"
        case .moreWasFetched(let held, let shown, let folder):
            "an interrupted rebuilding left \(held) entries in \(folder), and the copy shows \(shown): name the place that "
                + "it was fetched from with --from, or remove that folder"
        }
    }
}
