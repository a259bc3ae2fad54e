/// Why the store does not do what was asked.
package enum LedgerStoreError: Error, Equatable, Sendable {
    /// Another process writes to the ledger in this directory, or this one does already.
    case locked(directory: String)

    /// The file is a database of something else, or of a later version.
    case notALedger(file: String, reason: String)

    /// A setting that the ledger's durability rests on is not as it was set.
    case setting(name: String, expected: String, found: String)

    /// What is stored does not fit together.
    case damaged(Damage)

    /// Nothing was taken: so little space is free that a ledger could get stuck.
    case diskFull(directory: String, free: Int, needed: Int)

    /// The key in hand is not the one that must sign the next checkpoint.
    case wrongKey(purpose: KeyPurpose, expected: String, found: String)

    /// A ledger that is imported begins with its genesis.
    case notFounded(reason: String)

    /// A checkpoint is not the one that the ledger's log signed over what is stored.
    case notTheLogs(reason: String)

    /// The store was opened for reading.
    case readOnly

    /// The store was closed.
    case closed

    /// Whether the last entries are durable is not known: stop, and start again from the disk.
    case outcomeUnknown(reason: String)

    /// The outcome of an earlier append is not known.
    case stopped(reason: String)

    package enum KeyPurpose: String, Sendable {
        case log, witness, status
    }
}

/// Something stored that is not what the rest of the ledger says it must be.
package struct Damage: Equatable, Sendable {
    /// Where: the entry, tile or row, and the file.
    package let place: String
    package let reason: String
}

extension LedgerStoreError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .locked(let directory):
            "\(directory) is in use: another process writes to this ledger, and there is one writer at a time"
        case .notALedger(let file, let reason):
            "\(file) is not a ledger that this program can open: \(reason)"
        case .setting(let name, let expected, let found):
            "the database runs with \(name) = \(found) instead of \(expected); entries would not be safe, so nothing is written"
        case .damaged(let damage):
            "\(damage.place): \(damage.reason). The ledger was changed by something other than this program, or its disk "
                + "fails. Keep this copy as it is; restore a backup or recover from the peer's copy, then audit."
        case .diskFull(let directory, let free, let needed):
            "\(directory) has \(free) bytes free and \(needed) are needed: nothing was taken; make room"
        case .wrongKey(let purpose, let expected, let found):
            "the ledger's \(purpose.rawValue) key in force is \(expected), the key in hand \(found): nothing was signed"
        case .notFounded(let reason): "a ledger begins with its genesis: \(reason)"
        case .notTheLogs(let reason): "the checkpoint is not this ledger's: \(reason)"
        case .readOnly: "the ledger was opened for reading only"
        case .closed: "the ledger was closed"
        case .outcomeUnknown(let reason):
            "whether the last entries are stored is not known (\(reason)); stop, start again and send them once more"
        case .stopped(let reason):
            "nothing is written since the outcome of a write was unknown (\(reason)); start again"
        }
    }
}
