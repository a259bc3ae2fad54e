import LedgerCore
import LedgerStore

/// Writing failed, and what was written is not known before the ledger is opened again.
package struct StorageFailure: Error, CustomStringConvertible {
    package let reason: String

    init(_ error: any Error) { reason = "\(error)" }

    package var description: String { reason }
}

/// Why statements were not taken, or what became of them is not known.
package enum SubmissionError: Error, Equatable, Sendable {
    /// As many statements wait as may.
    case queueFull

    /// The daemon is ending.
    case shuttingDown

    /// The log does not sign now: the reason, for people.
    case notSigning(String)

    /// There is too little space left to append anything.
    case storageFull

    /// A transition names a key that this daemon does not hold.
    case keyNotHeld

    /// The ledger is under rules that this daemon does not have.
    case unknownRules

    /// Writing failed. The daemon ends, and only a new start tells what was written.
    case storageFailed

    /// What an append's error means when it left the ledger as it was; nil for all other errors.
    init?(nothingTaken error: any Error) {
        switch error {
        case LedgerStoreError.diskFull: self = .storageFull
        case LedgerStoreError.wrongKey: self = .keyNotHeld
        case is UnknownRules: self = .unknownRules
        default: return nil
        }
    }

    /// What metrics call it.
    var name: String {
        switch self {
        case .queueFull: "queue-full"
        case .shuttingDown: "shutting-down"
        case .notSigning: "not-signing"
        case .storageFull: "storage-full"
        case .keyNotHeld: "key-not-held"
        case .unknownRules: "unknown-rules"
        case .storageFailed: "storage"
        }
    }
}
