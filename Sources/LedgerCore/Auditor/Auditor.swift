package import TransparencyLog

/// Replays a ledger from its first entry: chain, leaf hashes, tree, signatures and
/// rules. It goes on after a finding, so that it names all of them.
package struct Auditor<Facts: MutableRegistryFacts> {
    package private(set) var registry: Registry<Facts>
    package internal(set) var findings: [AuditFinding] = []

    /// The certificates registered so far, for checks of later signatures on other cores.
    package private(set) var certificates: [String: CertificateRecord] = [:]

    /// What is remembered of the sizes that were asked for, and of the last one.
    package internal(set) var milestones: [Int: Milestone] = [:]

    /// The checkpoints of other ledgers that this one's snapshots bear.
    package private(set) var peerCheckpoints: [PeerCheckpoint] = []

    /// What the policy says of the checkpoint that the ledger was compared with in the end.
    package internal(set) var verdict: TrustVerdict?

    /// What came of the checkpoints that were compared in the end.
    package internal(set) var review = CheckpointReview()

    let anchors: TrustAnchors
    let limit: LedgerTime?
    var altered: Set<Int> = []
    private(set) var tree = ReplayedTree()
    private(set) var isPastLimit = false
    private var keys: KeysInForce?
    private let sizes: Set<Int>
    private var lastSnapshot: LedgerTime?

    /// Entries after the time `limit` are hashed and not judged. Of the sizes in
    /// `remembering` root and keys are kept, to compare checkpoints with.
    package init(
        _ facts: Facts,
        anchors: TrustAnchors,
        until limit: LedgerTime? = nil,
        remembering sizes: Set<Int> = []
    ) {
        registry = Registry(facts)
        self.anchors = anchors
        self.limit = limit
        self.sizes = sizes
        milestones[0] = milestone
    }

    /// How many entries have been replayed.
    package var size: Int { tree.size }

    /// The root over the entries that have been replayed.
    package var root: TreeHash { tree.root }

    /// Replays the next entry.
    ///
    /// `leaf` is the hash that the tree holds for it, nil where there is no tree beside
    /// the entries; `nextLink` what the entry after it says is its leaf hash, nil for
    /// the last one; `checked` what a check on another core found of its statement.
    package mutating func replay(
        _ entry: [UInt8],
        leaf committed: TreeHash?,
        nextLink: TreeHash?,
        checked: CheckedStatement? = nil
    ) throws {
        let index = size
        // What cannot be read is named when it is judged.
        if milestones[index] != nil { milestones[index]?.nextTime = (try? Entry(parsing: entry))?.time }
        let (leaf, change) = tree.append(.leaf(entry), committed: committed, nextLink: nextLink)
        if let change {
            add(change.kind, index, change.detail)
            if change.kind == .alteredEntry { altered.insert(index) }
        }
        if try !passes(entry) { try judge(entry, at: index, leaf: leaf, checked) }
        if sizes.contains(size) { milestones[size] = milestone }
    }

    /// What is known of the entries so far.
    var milestone: Milestone {
        Milestone(size: size, root: root, keys: isPastLimit ? nil : keys, nextTime: nil)
    }

    private mutating func judge(_ entry: [UInt8], at index: Int, leaf: TreeHash, _ checked: CheckedStatement?) throws {
        let verdict = try registry.admit(entry, preliminaries: checked)
        for change in verdict.changes {
            switch change {
            case .certificate(let record): certificates[record.fingerprint] = record
            case .ledger(let state): note(state, after: entry, at: index, checked)
            default: break
            }
        }
        if index == 0 { try checkFounding(verdict) }
        if altered.contains(index) { try registry.link(to: leaf) }
    }

    /// Notes the keys in force, and the peer's checkpoint when the entry is a snapshot.
    private mutating func note(
        _ state: LedgerState,
        after entry: [UInt8],
        at index: Int,
        _ checked: CheckedStatement?
    ) {
        let inForce = KeysInForce(log: state.log, witness: state.witness)
        if keys != inForce { keys = inForce }
        guard state.lastSnapshot != lastSnapshot else { return }
        lastSnapshot = state.lastSnapshot
        // It was admitted, so that it can be read.
        let statement = checked?.statement ?? (try? Statement(parsing: Entry(parsing: entry).statement))
        guard case .snapshot(let snapshot) = statement?.content, let peer = snapshot.peer,
            let note = try? SignedNote(peer),
            let seen = try? SeenCheckpoint(note, at: "entry \(index) of \(state.origin)")
        else { return }
        peerCheckpoints.append(PeerCheckpoint(index: index, seen: seen))
    }

    private mutating func passes(_ entry: [UInt8]) throws -> Bool {
        guard let limit, !isPastLimit else { return isPastLimit }
        if let entry = try? Entry(parsing: entry), entry.time > limit { isPastLimit = true }
        return isPastLimit
    }

    private mutating func checkFounding(_ verdict: Verdict) throws {
        guard try registry.facts.ledger() == nil else { return }
        add(.refusedEntry, 0, verdict.refusal?.description ?? "there is no genesis")
    }

    mutating func add(_ kind: AuditFinding.Kind, _ index: Int?, _ detail: String) {
        findings.append(AuditFinding(kind: kind, index: index, detail: detail))
    }
}

/// A checkpoint of another ledger that a snapshot bears.
package struct PeerCheckpoint: Sendable, Equatable {
    /// The snapshot's entry.
    package let index: Int
    package let seen: SeenCheckpoint
}

extension Registry {
    /// Goes on from another leaf hash than the last entry's bytes have: the one that
    /// was logged before they were altered.
    fileprivate mutating func link(to leaf: TreeHash) throws {
        guard var ledger = try facts.ledger() else { return }
        ledger.lastLeaf = leaf.base64
        try facts.apply(.ledger(ledger))
    }
}
