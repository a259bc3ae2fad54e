package import TransparencyLog

// The comparison of what was replayed with what was signed.
extension Auditor {
    /// Compares what was replayed with a signed checkpoint, and that with all others that
    /// were shown, and returns all findings in the order of the entries.
    ///
    /// `now` is when a country's word alone is overdue; nil never is.
    package mutating func finish(
        checkpoint note: SignedNote?,
        from place: String = "the ledger",
        others: [SeenCheckpoint] = [],
        now: LedgerTime? = nil
    ) throws -> [AuditFinding] {
        milestones[size] = milestones[size] ?? milestone
        try checkAuthority()
        if let note { try check(note, from: place, others: others, now: now) }
        for fault in try registry.facts.openFaults(in: 0...max(0, size)) where !altered.contains(fault.index) {
            add(.refusedEntry, fault.index, "\(fault.code.rawValue): \(fault.detail)")
        }
        findings.sort { ($0.index ?? .max) < ($1.index ?? .max) }
        return findings
    }

    /// The entries that are not under a countersigned checkpoint yet, and since when; nil where there is none.
    package var awaiting: (count: Int, since: LedgerTime?)? {
        let covered = review.countersigned?.checkpoint.size ?? 0
        guard !anchors.isOneCountrysWord, covered < size else { return nil }
        return (size - covered, milestones[covered]?.nextTime)
    }

    /// The root that founded the ledger, or the one that took its place, is trusted, and
    /// so is the witness key in force.
    private mutating func checkAuthority() throws {
        guard let ledger = try registry.facts.ledger() else { return }
        if try !anchors.trusts(ledger, registry.facts) {
            add(.wrongAuthority, 0, "the root that founded this ledger is none of those that are trusted")
        }
        if !isPastLimit, !anchors.trustsWitness(of: ledger) {
            add(.wrongWitnessKey, nil, "the policy lists another key than the one in force, \(ledger.witness)")
        }
    }

    private mutating func check(
        _ note: SignedNote,
        from place: String,
        others: [SeenCheckpoint],
        now: LedgerTime?
    ) throws {
        guard let ledger = try registry.facts.ledger() else { return }
        let verdict = anchors.policy.check(note, origin: ledger.origin)
        self.verdict = verdict
        if case .refused(let refusal) = verdict { add(.checkpointRefused, nil, "\(refusal)") }
        let head = try SeenCheckpoint(note, at: place)
        let isSigned = verdict.signed.map { checkTree($0, of: ledger) } ?? false
        review = CheckpointReview(
            of: ledger.origin,
            policy: anchors.policy,
            head: isSigned ? head : nil,
            milestones: milestones,
            seen: (verdict.signed == nil ? [] : [head]) + others
        )
        for conflict in review.conflicts { add(.contradictingCheckpoints, nil, "\(conflict)") }
        if isSigned {
            checkCountersignatures(now)
        } else if case .awaitingQuorum(let signed) = verdict {
            addMissing(signed)
        }
    }

    /// Whether a checkpoint is of the tree that was replayed, signed with the key in force.
    private mutating func checkTree(_ signed: VerifiedCheckpoint, of ledger: LedgerState) -> Bool {
        let isSignedByKeyInForce = isPastLimit || signed.logKeys.map(\.description).contains(ledger.log)
        if !isSignedByKeyInForce {
            add(.wrongLogKey, nil, "the checkpoint is not signed by the log key in force, \(ledger.log)")
        }
        guard signed.checkpoint.size == size else {
            add(.sizeDiffers, nil, "the checkpoint is of \(signed.checkpoint.size) entries, there are \(size)")
            return false
        }
        guard signed.checkpoint.root != root else { return isSignedByKeyInForce }
        if signed.checkpoint.root == tree.linkedRoot {
            blameDoubtful()
        } else {
            add(.rootDiffers, nil, "the checkpoint's root is \(signed.checkpoint.root), the entries give \(root)")
        }
        return false
    }

    /// The policy's witnesses vouch for some checkpoint, and have not been silent for a day.
    private mutating func checkCountersignatures(_ now: LedgerTime?) {
        guard let awaiting else { return }
        guard review.countersigned != nil else {
            let signed = review.confirmed.compactMap(\.signed)
            guard let largest = signed.max(by: { $0.checkpoint.size < $1.checkpoint.size }) else { return }
            return addMissing(largest)
        }
        guard let now, let since = awaiting.since, now.milliseconds - since.milliseconds > dayInMilliseconds else {
            return
        }
        add(.notCountersigned, nil, "\(awaiting.count) entries have been waiting for cosignatures since \(since)")
    }

    private mutating func addMissing(_ signed: VerifiedCheckpoint) {
        let missing = anchors.policy.missingWitnesses(cosigned: Set(signed.cosignatures.map(\.witness.key)))
        let names = missing.joined(separator: ", ")
        add(.notCountersigned, nil, "the checkpoint lacks cosignatures that the policy asks for: \(names)")
    }

    /// The signed root speaks for the links, and not for the tree: what was in doubt was changed.
    private mutating func blameDoubtful() {
        for index in tree.doubtful where index + 1 < size {
            add(.alteredEntry, index, "neither the signed root nor the next entry's link is of these bytes")
            altered.formUnion([index, index + 1])
        }
        guard let last = tree.doubtful.last, last + 1 == size else { return }
        findings.removeAll { $0.kind == .alteredEntry && $0.index == last }
        add(.alteredTile, last, "the signed root is of the entry's bytes, and not of what the tree holds")
    }
}
