import TransparencyLog

extension Judge {
    func judge(_ snapshot: Snapshot, by signer: Signer, _ effects: inout Effects) throws {
        guard signer.certificate.fingerprint == ledger.statusKey else {
            throw Refusal(.notAuthority, "only the ledger's status key in force signs snapshots")
        }
        try requireInDate(signer)
        try requireIssuer(ledger.origin)
        guard !ledger.isTooSoon(forSnapshotAt: time) else {
            throw Refusal(.snapshotTooSoon, "the last snapshot was less than an hour ago")
        }
        guard try isTrue(snapshot) else {
            throw Refusal(.snapshotDiffers, "the snapshot is not what the entries before it give")
        }
        if let note = snapshot.peer { try checkPeer(note, &effects) }
        effects.ledger.lastSnapshot = time
    }

    /// Whether it says what the entries before it give. One that the kept lists contradict is judged again by all
    /// certificates: what was kept is no ground to refuse anything.
    private func isTrue(_ snapshot: Snapshot) throws -> Bool {
        if let kept = try StatusSummary(kept: facts, standing: standing), snapshot.states(kept) { return true }
        return try snapshot.states(StatusSummary(whole: facts, origin: ledger.origin, standing: standing))
    }

    /// The peer's checkpoint bears the peer's signature and this ledger's
    /// cosignature, and is never smaller than the last one.
    private func checkPeer(_ text: String, _ effects: inout Effects) throws {
        do {
            let note = try SignedNote(text)
            let checkpoint = try Checkpoint(text: note.text)
            guard let peer = ledger.peers.first(where: { checkpoint.isOf(origin: $0.origin) }) else {
                throw Refusal(.snapshotDiffers, "peer is a checkpoint of a ledger that is no peer")
            }
            let keys = [try NoteVerifierKey(peer.log), try NoteVerifierKey(ledger.witness)]
            let verified = note.verification(by: keys).verified.map(\.key)
            guard keys.allSatisfy(verified.contains) else {
                throw Refusal(.snapshotDiffers, "peer lacks the peer's signature or this ledger's cosignature")
            }
            guard checkpoint.size >= ledger.peerSizes[peer.origin] ?? 0 else {
                throw Refusal(.snapshotDiffers, "peer is smaller than in the snapshot before")
            }
            effects.ledger.peerSizes[peer.origin] = checkpoint.size
        } catch let error as TransparencyLogError {
            throw Refusal(.snapshotDiffers, "peer is not a checkpoint: \(error)")
        }
    }
}

extension Snapshot {
    /// Whether it says what a summary of the entries before it says.
    fileprivate func states(_ summary: StatusSummary) -> Bool {
        lists == summary.leaves.count && root == summary.root && voidCount == summary.voids.count
            && voidRoot == summary.voidRoot
    }
}

extension LedgerState {
    /// Whether less than an hour has passed since the last snapshot.
    func isTooSoon(forSnapshotAt time: LedgerTime) -> Bool {
        lastSnapshot.map { time.milliseconds - $0.milliseconds < 3_600_000 } ?? false
    }
}
