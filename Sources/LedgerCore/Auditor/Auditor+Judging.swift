import TransparencyLog

// What the rules say of an entry, and what an auditor remembers of it.
extension Auditor {
    /// The certificates registered so far, and others that entries bring which were not judged yet: by which signatures
    /// of later ones can be checked.
    package func certificates(beside brought: [String: CertificateRecord]) -> [String: CertificateRecord] {
        brought.isEmpty ? certificates : certificates.merging(brought) { registered, _ in registered }
    }

    mutating func judge(
        _ entry: [UInt8],
        at index: Int,
        leaf: TreeHash,
        _ checked: CheckedStatement?
    ) throws -> Verdict {
        let verdict = try registry.admit(entry, preliminaries: checked)
        // What rests on entries that are not there is to be judged again once they are.
        if firstGap == nil { judged = index + 1 }
        if let refusal = verdict.refusal {
            refusals[index] = refusal.code
            times[index] = lastTime
        }
        for change in verdict.changes {
            switch change {
            case .certificate(let record): certificates[record.fingerprint] = record
            case .ledger(let state): note(state, after: entry, at: index, checked)
            default: break
            }
        }
        if index == 0 { try checkFounding(verdict) }
        if altered.contains(index) { try registry.link(to: leaf) }
        return verdict
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

    /// Whether an entry is past the limit, so that it is not judged.
    mutating func passes(_ entry: [UInt8]) throws -> Bool {
        guard let limit, !isPastLimit else { return isPastLimit }
        if let entry = try? Entry(parsing: entry), entry.time > limit { isPastLimit = true }
        return isPastLimit
    }

    private mutating func checkFounding(_ verdict: Verdict) throws {
        guard try registry.facts.ledger() == nil else { return }
        let refusal = verdict.refusal
        let sentence = refusal.map { FindingSentence(.refused, [$0.code.rawValue, $0.detail]) }
        add(.refusedEntry, 0, sentence ?? FindingSentence(.noGenesis), rule: refusal?.code, since: lastTime)
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
    mutating func link(to leaf: TreeHash) throws {
        guard var ledger = try facts.ledger() else { return }
        ledger.lastLeaf = leaf
        try facts.apply(.ledger(ledger))
    }
}
