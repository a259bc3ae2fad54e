package import Credentials
package import TransparencyLog

/// A status list with what should prove it, and where it came from.
package struct ShownStatus: Sendable {
    package let evidence: StatusEvidence
    package let source: StatusSource

    /// The genesis and the transitions, which say whose key signs snapshots, where they came along.
    package let founding: [CertificateFile.LoggedStatement]

    package init(
        _ evidence: StatusEvidence,
        from source: StatusSource,
        founding: [CertificateFile.LoggedStatement] = []
    ) {
        self.evidence = evidence
        self.source = source
        self.founding = founding
    }
}

/// Where a status list came from.
package enum StatusSource: Sendable, Equatable {
    /// The certificate's own file.
    case file
    /// What an earlier run has kept, at this path.
    case cache(String)
    /// The copy of a ledger's lists that lies at this path.
    case copy(String)
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
