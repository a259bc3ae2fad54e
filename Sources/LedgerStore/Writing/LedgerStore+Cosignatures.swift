import GRDB
package import TransparencyLog

// What witnesses said of this ledger's checkpoints.
extension LedgerStore {
    /// Adds witnesses' cosignatures to a checkpoint of this ledger, in place of earlier ones of the same keys.
    ///
    /// Only those that verify are kept: a line in a witness's name that it did not write must not
    /// get into what is published.
    ///
    /// - Parameters:
    ///   - cosignatures: Signature lines as they came.
    ///   - keys: The keys of the witnesses that were asked.
    ///   - size: Which checkpoint they are of.
    ///   - isCountersigned: Whether the witnesses vouch for a checkpoint that a verifier would ask for.
    /// - Returns: The checkpoint as it is now; nil when there is none of this size.
    /// - Throws: Nothing was changed, unless it is `outcomeUnknown`.
    @discardableResult
    package func attach(
        _ cosignatures: [NoteSignature],
        by keys: [NoteVerifierKey],
        size: Int,
        isCountersigned: (SignedNote) -> Bool
    ) throws -> SignedNote? {
        try write { appending in
            guard var note = try CheckpointRow.at(size: size, in: appending.database) else { return nil }
            let before = note
            for cosignature in cosignatures {
                let alone = try SignedNote(text: note.text, signatures: [cosignature])
                guard alone.verification(by: keys).isAccepted else { continue }
                try note.add(cosignature)
            }
            if note != before { try CheckpointRow.replace(note, size: size, in: appending.database) }
            if isCountersigned(note) { try CheckpointRow.setCountersigned(size: size, in: appending.database) }
            appending.hasChangedElse = true
            return note
        }
    }

    /// The newest checkpoint for which `attach` was told that it is countersigned.
    package func countersignedCheckpoint() throws -> SignedNote? { try pool.read(CheckpointRow.countersigned) }

    /// The checkpoint of a size, if one was signed there.
    package func checkpoint(size: Int) throws -> SignedNote? {
        try pool.read { try CheckpointRow.at(size: size, in: $0) }
    }
}
