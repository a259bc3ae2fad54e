import LedgerCrypto

/// Which logs and witnesses are trusted, and how many witnesses must have cosigned (C2SP tlog-policy).
package struct TrustPolicy: Hashable, Sendable {
    /// A log key; its name is the origin of the log's checkpoints.
    package struct Log: Hashable, Sendable {
        package let key: NoteVerifierKey
        package let url: String?

        package init(key: NoteVerifierKey, url: String? = nil) {
            self.key = key
            self.url = url
        }
    }

    package struct Witness: Hashable, Sendable {
        /// What the policy calls the witness, for display; its key is what identifies it.
        package let name: String
        package let key: NoteVerifierKey
        package let url: String?

        package init(name: String, key: NoteVerifierKey, url: String? = nil) {
            self.name = name
            self.key = key
            self.url = url
        }
    }

    package let logs: [Log]
    package let witnesses: [Witness]
    package let quorum: Quorum

    package init(logs: [Log], witnesses: [Witness], quorum: Quorum) {
        self.logs = logs
        self.witnesses = witnesses
        self.quorum = quorum
    }

    /// The keys that the policy lists for the log of `origin`, in its order.
    package func logKeys(of origin: String) -> [NoteVerifierKey] {
        logs.map(\.key).filter { $0.name.hasSameBytes(as: origin) }
    }

    /// Judges a note as a checkpoint of the log `origin`.
    package func check(_ note: SignedNote, origin: String) -> TrustVerdict {
        let checkpoint: Checkpoint
        do {
            checkpoint = try Checkpoint(text: note.text)
        } catch {
            return .refused(.malformed(error))
        }
        guard checkpoint.isOf(origin: origin) else { return .refused(.otherOrigin(checkpoint.origin)) }

        let verification = note.verification(by: logs.map(\.key) + witnesses.map(\.key))
        if let rejected = verification.rejected.first { return .refused(.falseSignature(by: rejected.name)) }

        let logKeys = logKeys(of: origin).filter { key in verification.verified.contains { $0.key == key } }
        guard !logKeys.isEmpty else { return .refused(.notSignedByLog) }

        // A witness may have cosigned more than once: its first time counts.
        let cosignatures = witnesses.compactMap { witness -> VerifiedCheckpoint.Cosigned? in
            let times = verification.verified.filter { $0.key == witness.key }.compactMap(\.timestamp)
            return times.min().map { VerifiedCheckpoint.Cosigned(witness: witness, timestamp: $0) }
        }
        let attainment = quorum.attainment { key in cosignatures.first { $0.witness.key == key }?.timestamp }
        let verified = VerifiedCheckpoint(
            checkpoint: checkpoint,
            logKeys: logKeys,
            cosignatures: cosignatures,
            quorumTime: attainment.time
        )
        return attainment.isMet ? .accepted(verified) : .awaitingQuorum(verified)
    }
}
