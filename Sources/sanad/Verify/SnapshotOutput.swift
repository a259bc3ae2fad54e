import Credentials
import LedgerCore
import TransparencyLog

/// The snapshot by which a status is known, as a program reads it.
struct SnapshotOutput: Encodable {
    /// `valid`, `revoked`, `suspended` or `superseded`.
    let value: String
    let asOf: String
    /// The index of the snapshot's entry.
    let snapshot: Int
    /// The size of the checkpoint that proves it.
    let size: Int
    let countersigned: Bool
    /// The witnesses of that checkpoint, by the policy's names.
    let by: [String]
    /// `file`, `cache`, `copy` or `ledger`.
    let source: String
    /// The file or address; absent for the certificate's own file.
    let place: String?

    init(_ status: SnapshotStatus) {
        value = status.value.message
        asOf = status.asOf.description
        snapshot = status.index
        size = status.checkpoint.checkpoint.size
        countersigned = status.isCountersigned
        by = status.checkpoint.cosignatures.map(\.witness.name)
        switch status.source {
        case .file: (source, place) = ("file", nil)
        case .cache(let path): (source, place) = ("cache", path)
        case .copy(let path): (source, place) = ("copy", path)
        case .ledger(let address): (source, place) = ("ledger", address)
        }
    }
}
