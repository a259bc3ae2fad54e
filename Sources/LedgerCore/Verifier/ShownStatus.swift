package import Credentials
package import TransparencyLog

/// A status list with what should prove it, and where it came from.
package struct ShownStatus: Sendable {
    package let evidence: StatusEvidence
    package let source: StatusSource

    package init(_ evidence: StatusEvidence, from source: StatusSource) {
        self.evidence = evidence
        self.source = source
    }
}

/// Where a status list came from.
package enum StatusSource: Sendable, Equatable {
    /// The certificate's own file.
    case file
    /// What an earlier run has kept, at this path.
    case cache(String)
    /// A ledger, at this address.
    case ledger(String)
}

/// What a ledger's snapshot says of a certificate.
package struct SnapshotStatus: Sendable {
    package let value: StatusValue

    /// The ledger time of the snapshot, or of its last cosignature when that was earlier.
    package let asOf: LedgerTime

    /// The snapshot's entry.
    package let index: Int

    /// The checkpoint that it was shown under.
    package let checkpoint: VerifiedCheckpoint

    /// Whether all whom the policy asks for have vouched for that checkpoint.
    package let isCountersigned: Bool

    package let shown: ShownStatus

    package var source: StatusSource { shown.source }
}
