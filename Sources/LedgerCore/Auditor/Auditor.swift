package import TransparencyLog

/// Replays a ledger from its first entry: chain, leaf hashes, tree, signatures and
/// rules. It goes on after a finding, so that it names all of them.
package struct Auditor<Facts: MutableRegistryFacts> {
    package internal(set) var registry: Registry<Facts>
    package internal(set) var findings: [AuditFinding] = []

    /// The certificates registered so far, for checks of later signatures on other cores.
    package internal(set) var certificates: [String: CertificateRecord] = [:]

    /// What is remembered of the sizes that were asked for, and of the last one.
    package internal(set) var milestones: [Int: Milestone] = [:]

    /// The checkpoints of other ledgers that this one's snapshots bear.
    package internal(set) var peerCheckpoints: [PeerCheckpoint] = []

    /// What the policy says of the checkpoint that the ledger was compared with in the end.
    package internal(set) var verdict: TrustVerdict?

    /// What came of the checkpoints that were compared in the end.
    package internal(set) var review = CheckpointReview()

    /// The entries that the rules refused, and why, whether or not something declared them void later.
    package internal(set) var refusals: [Int: RefusalCode] = [:]

    /// How many entries were judged: all before this one.
    package internal(set) var judged = 0

    let anchors: TrustAnchors
    let limit: LedgerTime?
    let sizes: Set<Int>
    var altered: Set<Int> = []
    var tree = ReplayedTree()
    var isPastLimit = false
    var keys: KeysInForce?
    var lastSnapshot: LedgerTime?

    /// The ledger times of the entries that something is to be said about.
    var times: [Int: LedgerTime] = [:]

    /// The ledger time of the last entry that was read.
    package internal(set) var lastTime: LedgerTime?

    /// The first entry that was not there; nil while all were.
    package internal(set) var firstGap: Int?

    /// Of a ledger whose hashes alone are replayed: its origin, what the next entry must link to, and the entries that
    /// do not link to the one before them.
    let hashedOrigin: String?
    var lastLeaf: TreeHash?
    var broken: [(index: Int, time: LedgerTime?)] = []

    /// Entries after the time `limit` are hashed and not judged. Of the sizes in
    /// `remembering` root and keys are kept, to compare checkpoints with. `hashing` is the
    /// origin of a ledger whose hashes alone are replayed, none of its entries being judged.
    package init(
        _ facts: Facts,
        anchors: TrustAnchors,
        until limit: LedgerTime? = nil,
        remembering sizes: Set<Int> = [],
        hashing origin: String? = nil
    ) {
        registry = Registry(facts)
        self.anchors = anchors
        self.limit = limit
        self.sizes = sizes
        hashedOrigin = origin
        lastLeaf = origin.map(Entry.linkBeforeFirst)
        milestones[0] = milestone
    }

    /// How many entries have been replayed.
    package var size: Int { tree.size }

    /// The root over the entries that have been replayed; without meaning where it cannot be known.
    package var root: TreeHash { tree.root }

    /// Whether the hash of every entry is known, from its bytes or from what else tells it.
    package var isRootKnown: Bool { tree.firstUnknown == nil }

    /// Replays the next entry, and returns what the rules say of it; nil where it was not judged.
    ///
    /// `leaf` is the hash that the tree holds for it, nil where there is no tree beside
    /// the entries; `nextLink` what the entry after it says is its leaf hash, nil for
    /// the last one; `checked` what a check on another core found of its statement.
    @discardableResult
    @_specialize(where Facts == RegistryMemory)
    package mutating func replay(
        _ entry: [UInt8],
        leaf committed: TreeHash?,
        nextLink: TreeHash?,
        checked: CheckedStatement? = nil
    ) throws -> Verdict? {
        let index = size
        // What cannot be read is named when it is judged.
        if milestones[index] != nil { milestones[index]?.nextTime = (try? Entry(parsing: entry))?.time }
        let place = checked?.place(of: entry)
        lastTime = place?.entry.time ?? (try? Entry(parsing: entry))?.time ?? lastTime
        let leaf = append(place?.leafHash ?? .leaf(entry), committed, nextLink: nextLink, lastTime)
        let verdict = try passes(entry) ? nil : judge(entry, at: index, leaf: leaf, checked)
        if sizes.contains(size) { milestones[size] = milestone }
        return verdict
    }

    /// Appends an entry's hash to the tree, names what was changed, and returns the hash of what was logged.
    mutating func append(
        _ actual: TreeHash,
        _ committed: TreeHash?,
        nextLink: TreeHash?,
        _ time: LedgerTime?
    ) -> TreeHash {
        let index = size
        let (leaf, change) = tree.append(actual, committed: committed, nextLink: nextLink)
        if tree.doubts.last?.index == index { times[index] = time }
        guard let change else { return leaf }
        if change.kind == .alteredEntry { altered.insert(index) }
        let (expected, found) = (change.expected.base64, change.found.base64)
        add(change.kind, index, change.sentence, expected: expected, found: found, since: time)
        return leaf
    }

    /// What is known of the entries so far; nil where the root over them cannot be known.
    var milestone: Milestone? {
        isRootKnown ? Milestone(size: size, root: root, keys: isPastLimit ? nil : keys, nextTime: nil) : nil
    }

    mutating func add(
        _ kind: AuditFinding.Kind,
        _ index: Int?,
        _ sentence: FindingSentence,
        rule: RefusalCode? = nil,
        expected: String? = nil,
        found: String? = nil,
        since: LedgerTime? = nil
    ) {
        findings.append(
            AuditFinding(
                kind: kind,
                index: index,
                sentence: sentence,
                rule: rule,
                expected: expected,
                found: found,
                since: since
            )
        )
    }
}
