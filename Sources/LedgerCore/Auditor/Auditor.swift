package import TransparencyLog

/// Replays a ledger from its first entry: chain, leaf hashes, tree, signatures and
/// rules. It goes on after a finding, so that it names all of them.
package struct Auditor<Facts: MutableRegistryFacts> {
    package private(set) var registry: Registry<Facts>
    package private(set) var findings: [AuditFinding] = []

    /// The certificates registered so far, for checks of later signatures on other cores.
    package private(set) var certificates: [String: CertificateRecord] = [:]

    private let anchors: TrustAnchors
    private let limit: LedgerTime?
    private var edge = TreeEdge()
    private var altered: Set<Int> = []

    /// The tree over what each next entry says was logged, and where it differs from the other.
    private var linkedEdge = TreeEdge()
    private var doubtful: [Int] = []
    private var isPastLimit = false

    /// Entries after the time `limit` are hashed and not judged.
    package init(_ facts: Facts, anchors: TrustAnchors, until limit: LedgerTime? = nil) {
        registry = Registry(facts)
        self.anchors = anchors
        self.limit = limit
    }

    /// How many entries have been replayed.
    package var size: Int { edge.size }

    /// The root over the entries that have been replayed.
    package var root: TreeHash { edge.root }

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
        let index = edge.size
        let actual = TreeHash.leaf(entry)
        let leaf = compare(actual: actual, committed: committed, nextLink: nextLink, at: index)
        edge.append(leaf: leaf)
        guard try !passes(entry) else { return }
        let verdict = try registry.admit(entry, preliminaries: checked)
        for case .certificate(let record) in verdict.changes { certificates[record.fingerprint] = record }
        if index == 0 { try checkFounding(verdict) }
        if altered.contains(index) { try registry.link(to: leaf) }
    }

    /// Compares what was replayed with a signed checkpoint, and returns all findings
    /// in the order of the entries.
    package mutating func finish(checkpoint note: SignedNote?) throws -> [AuditFinding] {
        try checkAuthority()
        if let note { try check(note) }
        for fault in try registry.facts.openFaults(in: 0...max(0, size)) where !altered.contains(fault.index) {
            add(.refusedEntry, fault.index, "\(fault.code.rawValue): \(fault.detail)")
        }
        findings.sort { ($0.index ?? .max) < ($1.index ?? .max) }
        return findings
    }

    /// Finds out whether the entry or the tree was changed, and returns the hash of what
    /// was logged, as far as the entry, the tree and the next entry's link show it.
    private mutating func compare(
        actual: TreeHash,
        committed: TreeHash?,
        nextLink: TreeHash?,
        at index: Int
    ) -> TreeHash {
        let logged = actual == nextLink ? actual : committed ?? nextLink ?? actual
        if actual != logged {
            add(.alteredEntry, index, "its bytes hash to \(actual); what was logged hashes to \(logged)")
            altered.insert(index)
        } else if let committed, committed != actual {
            add(.alteredTile, index, "the tree holds \(committed), the entry's bytes hash to \(actual)")
        }
        // Entry and tree may have been changed together, or the next entry may link
        // wrongly. Only the signed root can tell: it is compared with both in the end.
        let linked = nextLink ?? actual
        if linked != logged { doubtful.append(index) }
        linkedEdge.append(leaf: linked)
        return logged
    }

    /// The signed root speaks for the links, and not for the tree: what was in doubt was changed.
    private mutating func blameDoubtful() {
        for index in doubtful where index + 1 < size {
            add(.alteredEntry, index, "neither the signed root nor the next entry's link is of these bytes")
            altered.formUnion([index, index + 1])
        }
        guard let last = doubtful.last, last + 1 == size else { return }
        findings.removeAll { $0.kind == .alteredEntry && $0.index == last }
        add(.alteredTile, last, "the signed root is of the entry's bytes, and not of what the tree holds")
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

    /// The root that founded the ledger, or the one that took its place, is trusted.
    private mutating func checkAuthority() throws {
        guard let ledger = try registry.facts.ledger(), try !anchors.trusts(ledger, registry.facts) else { return }
        add(.wrongAuthority, 0, "the root that founded this ledger is none of those that are trusted")
    }

    private mutating func check(_ note: SignedNote) throws {
        guard let ledger = try registry.facts.ledger() else { return }
        let verdict = anchors.policy.check(note, origin: ledger.origin)
        switch verdict {
        case .accepted: break
        case .awaitingQuorum: add(.notCountersigned, nil, "the checkpoint lacks cosignatures that the policy asks for")
        case .refused(let refusal): return add(.checkpointRefused, nil, "\(refusal)")
        }
        guard let signed = verdict.signed else { return }
        if limit == nil, !signed.logKeys.map(\.description).contains(ledger.log) {
            add(.wrongLogKey, nil, "the checkpoint is not signed by the log key in force, \(ledger.log)")
        }
        guard signed.checkpoint.size == size else {
            return add(.sizeDiffers, nil, "the checkpoint is of \(signed.checkpoint.size) entries, there are \(size)")
        }
        guard signed.checkpoint.root != root else { return }
        if signed.checkpoint.root == linkedEdge.root {
            blameDoubtful()
        } else {
            add(
                .rootDiffers,
                nil,
                "the checkpoint's root is \(signed.checkpoint.root), the entries give \(root)"
            )
        }
    }

    private mutating func add(_ kind: AuditFinding.Kind, _ index: Int?, _ detail: String) {
        findings.append(AuditFinding(kind: kind, index: index, detail: detail))
    }
}

extension Registry {
    /// Goes on from another leaf hash than the last entry's bytes have: the one that
    /// was logged before they were altered.
    mutating func link(to leaf: TreeHash) throws {
        guard var ledger = try facts.ledger() else { return }
        ledger.lastLeaf = leaf.base64
        try facts.apply(.ledger(ledger))
    }
}
