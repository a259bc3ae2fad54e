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
            let since = times[fault.index] ?? fault.time
            let isDoubtful = firstGap.map { $0 < fault.index } ?? false && !fault.code.isOfTheEntryAlone
            let sentence = FindingSentence(
                isDoubtful ? .refusedAfterGap : .refused,
                [fault.code.rawValue, fault.detail]
            )
            add(.refusedEntry, fault.index, sentence, rule: fault.code, since: since)
        }
        addBrokenLinks()
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
            add(
                .wrongAuthority,
                0,
                FindingSentence(.untrustedRoot),
                found: ledger.foundingRoot,
                since: milestones[0]?.nextTime
            )
        }
        if !isPastLimit, !anchors.trustsWitness(of: ledger) {
            add(
                .wrongWitnessKey,
                nil,
                FindingSentence(.otherWitnessKey, [ledger.witness]),
                expected: anchors.policy.witnessKeys(of: ledger.origin).map(\.description).joined(separator: ", "),
                found: ledger.witness
            )
        }
    }

    private mutating func check(
        _ note: SignedNote,
        from place: String,
        others: [SeenCheckpoint],
        now: LedgerTime?
    ) throws {
        let ledger = try registry.facts.ledger()
        let head = try SeenCheckpoint(note, at: place)
        // Without its first entry a ledger is called what its checkpoint calls it.
        guard let origin = ledger?.origin ?? hashedOrigin ?? (firstGap == 0 ? head.checkpoint.origin : nil) else {
            return
        }
        let verdict = anchors.policy.check(note, origin: origin)
        self.verdict = verdict
        let since = time(of: note)
        if case .refused(let refusal) = verdict { add(.checkpointRefused, nil, refusal.sentence, since: since) }
        let isSigned = verdict.signed.map { checkTree($0, logKey: ledger?.log, since: since) } ?? false
        review = CheckpointReview(
            of: origin,
            policy: anchors.policy,
            head: isSigned ? head : nil,
            milestones: milestones,
            seen: (verdict.signed == nil ? [] : [head]) + others
        )
        for conflict in review.conflicts { findings.append(finding(of: conflict)) }
        if isSigned {
            checkCountersignatures(now)
        } else if case .awaitingQuorum(let signed) = verdict {
            addMissing(signed)
        }
    }

    /// Two checkpoints that contradict each other; since the earlier one, as far as that is known.
    package func finding(of conflict: CheckpointConflict) -> AuditFinding {
        AuditFinding(
            kind: .contradictingCheckpoints,
            index: nil,
            sentence: conflict.sentence,
            expected: conflict.smaller.checkpoint.root.base64,
            found: conflict.larger.checkpoint.root.base64,
            since: [conflict.smaller, conflict.larger].compactMap { time(of: $0.note) }.min()
        )
    }

    /// When a checkpoint was first cosigned by a witness of the policy; nil where none did.
    package func time(of note: SignedNote) -> LedgerTime? {
        note.verification(by: anchors.policy.witnesses.map(\.key)).verified.compactMap(\.timestamp).min()
            .map { LedgerTime(seconds: Int64($0)) }
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
        let sentence = FindingSentence(.lateCosignatures, [String(awaiting.count), since.description])
        add(.notCountersigned, nil, sentence, since: since)
    }

    private mutating func addMissing(_ signed: VerifiedCheckpoint) {
        let missing = anchors.policy.missingWitnesses(cosigned: Set(signed.cosignatures.map(\.witness.key)))
        let names = missing.joined(separator: ", ")
        let sentence = FindingSentence(.missingCosignatures, [names])
        add(.notCountersigned, nil, sentence, expected: names, since: milestones[0]?.nextTime)
    }
}

extension TrustRefusal {
    fileprivate var sentence: FindingSentence {
        switch self {
        case .malformed(let error): FindingSentence(.unreadableCheckpoint, [error.description])
        case .otherOrigin(let origin): FindingSentence(.otherLog, [origin])
        case .falseSignature(let name): FindingSentence(.falseSignature, [name])
        case .notSignedByLog: FindingSentence(.notSignedByLog)
        case .notIncluded: FindingSentence(.asItStands, [description])
        }
    }
}

extension RefusalCode {
    /// Whether the rule looks at nothing but the entry and the one before it.
    fileprivate var isOfTheEntryAlone: Bool {
        switch self {
        case .malformed, .tooLarge, .unsupportedAlgorithm, .badSignature, .fromTheFuture, .personalData: true
        default: false
        }
    }
}
