package import TransparencyLog

/// A ledger that a verifier holds whole and has replayed.
package struct LedgerCopy<Facts: RegistryFacts> {
    package let facts: Facts

    /// How many entries were replayed.
    package let size: Int

    package let provenance: Provenance

    /// What the policy says of the copy's own checkpoint.
    package let checkpoint: TrustVerdict

    /// What is wrong with the copy; a damaged one answers nothing.
    package let findings: [AuditFinding]

    /// What came of the other checkpoints of this ledger that were shown.
    package let review: CheckpointReview

    /// Two checkpoints of this ledger each that cannot both be true.
    package let conflicts: [CheckpointConflict]

    let milestones: [Int: Milestone]
    private let head: SeenCheckpoint?
    private let lastAdmitted: LedgerTime
    private let limit: LedgerTime?
    private let read: @Sendable (Int) throws -> [UInt8]?

    /// Takes over what an auditor has replayed and compared with the checkpoint `note`;
    /// `read` returns an entry's bytes. `conflicts` are the contradictions that came to
    /// light, when they are more than the auditor saw.
    package init(
        _ auditor: Auditor<Facts>,
        checkpoint note: SignedNote,
        provenance: Provenance = Provenance(place: "the ledger"),
        conflicts: [CheckpointConflict]? = nil,
        until limit: LedgerTime? = nil,
        read: @escaping @Sendable (Int) throws -> [UInt8]?
    ) throws where Facts: MutableRegistryFacts {
        let state = try auditor.registry.facts.ledger()
        facts = auditor.registry.facts
        size = auditor.size
        findings = auditor.findings
        review = auditor.review
        self.conflicts = conflicts ?? auditor.review.conflicts
        milestones = auditor.milestones
        checkpoint = auditor.anchors.policy.check(note, origin: state?.origin ?? "")
        head = try SeenCheckpoint(note, at: provenance.place)
        lastAdmitted = state?.lastAdmitted ?? LedgerTime(seconds: 0)
        self.provenance = provenance
        self.limit = limit
        self.read = read
    }

    package var origin: String? { get throws { try facts.ledger()?.origin } }

    func entry(_ index: Int) throws -> Entry? { try read(index).map { try Entry(parsing: $0) } }

    /// An entry that was refused, and may be none at all; nil then.
    func refusedEntry(_ index: Int) throws -> Entry? { try read(index).flatMap { try? Entry(parsing: $0) } }

    /// Up to when the copy says how things stood: by the word of all whom the policy asks
    /// for, else by the ledger's own.
    ///
    /// `countersigned` is the largest checkpoint of this tree that the policy accepts.
    func asOf(_ countersigned: VerifiedCheckpoint?) -> LedgerTime {
        let time: LedgerTime
        if let quorum = countersigned?.quorumTime {
            time = LedgerTime(seconds: Int64(quorum))
        } else {
            let cosigned = checkpoint.signed?.cosignatures.map { LedgerTime(seconds: Int64($0.timestamp)) } ?? []
            time = max(cosigned.max() ?? lastAdmitted, lastAdmitted)
        }
        return min(time, limit ?? time)
    }

    /// The contradiction between this copy and a checkpoint that its log has signed, as
    /// far as the copy can tell.
    func conflict(with seen: SeenCheckpoint) -> CheckpointConflict? {
        guard let head, let milestone = milestones[seen.checkpoint.size], milestone.root != seen.checkpoint.root
        else { return nil }
        return CheckpointConflict(seen, head)
    }

    /// Whether a checkpoint is known to be of this copy's tree.
    func isOfThisTree(_ checkpoint: Checkpoint) -> Bool { milestones[checkpoint.size]?.root == checkpoint.root }
}

extension LedgerCopy: Sendable where Facts: Sendable {}
