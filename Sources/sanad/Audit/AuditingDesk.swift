import LedgerCore
import TransparencyLog

/// Audits ledgers, each by itself and then against the others.
struct AuditingDesk {
    let anchors: TrustAnchors
    let places: LedgerPlaces

    /// Entries later than this are not judged.
    let until: LedgerTime?
    let now: LedgerTime

    /// - Throws: Where a ledger cannot be read to its end.
    func audit() async throws -> [LedgerAudit] {
        async let evidence = KeptEvidence.all(at: places, policy: anchors.policy)
        var audits = try await read().map(LedgerAudit.init)
        try await compareSnapshots(&audits)
        let kept = await evidence
        for place in audits.indices {
            let own = kept.filter { $0.contradiction.firstCheckpoint.isOf(origin: audits[place].ledger.origin) }
            for evidence in own { audits[place].add(evidence) }
            audits[place].contradictions = await audits[place].ledger.evidence(beside: own)
        }
        return audits
    }

    /// What the audited ledgers say in recognitions, from both sides; none where only one country's was audited.
    func recognitions(in audits: [LedgerAudit]) throws -> [RecognitionAgreement] {
        let ledgers = audits.map(\.ledger).reduce(into: [ReadLedger]()) { ledgers, ledger in
            if !ledgers.contains(where: { $0.origin == ledger.origin }) { ledgers.append(ledger) }
        }
        return ledgers.count < 2 ? [] : try RecognitionBook(ledgers.map(\.facts), at: now).agreements
    }

    /// The ledgers at the places that were named, in that order. A copy is a ledger of its own.
    private func read() async throws -> [ReadLedger] {
        var search = LedgerSearch(places, policy: anchors.policy)
        let found = try await search.run()
        if let (place, reason) = search.silent.first {
            throw Failure(.unfinished, "\(place.place) could not be read: \(reason)")
        }
        let reading = LedgerReading(anchors: anchors, until: until, now: now)
        return try await places.ledgers.asyncMap { place in
            for ledger in found {
                guard let sight = ledger.sights.first(where: { $0.provenance.place == place.place }) else { continue }
                return try await explained(reading: place.place) { try await reading.read(ledger, at: sight) }
            }
            throw Failure(.unfinished, "\(place.place) shows no checkpoint")
        }
    }

    /// Holds the checkpoints that each ledger's snapshots bear of another against that one's tree.
    private func compareSnapshots(_ audits: inout [LedgerAudit]) async throws {
        for place in audits.indices where audits[place].ledger.isSigned {
            let origin = audits[place].ledger.origin
            let seen = audits.filter { $0.ledger.origin != origin }.flatMap { audit in
                audit.ledger.result.auditor.peerCheckpoints.map(\.seen)
            }.filter { $0.checkpoint.isOf(origin: origin) }
            var tree = ShownTree(audits[place].ledger.head.checkpoint, from: audits[place].ledger.sight.reader)
            for checkpoint in seen {
                try await explained(reading: audits[place].ledger.sight.provenance.place) {
                    try await compare(checkpoint, with: &tree, in: &audits[place])
                }
            }
        }
    }

    private func compare(
        _ seen: SeenCheckpoint,
        with tree: inout ShownTree,
        in audit: inout LedgerAudit
    ) async throws {
        let size = seen.checkpoint.size
        let keys = anchors.policy.logKeys(of: audit.ledger.origin)
        guard !seen.note.verification(by: keys).verified.isEmpty else {
            return audit.note(
                "the checkpoint of \(size) entries at \(seen.place) is signed by no log key of the policy"
            )
        }
        guard size <= tree.checkpoint.size else {
            return audit.note("\(seen.place) bears a checkpoint of \(size) entries, which is more than were audited")
        }
        guard let prefix = try await tree.prefix(at: size) else {
            return audit.note(
                "the tiles do not show the tree of \(size) entries that \(seen.place) bears a checkpoint of"
            )
        }
        if prefix.root != seen.checkpoint.root { audit.add(CheckpointConflict(seen, audit.ledger.head)) }
    }
}

extension Sequence {
    /// Transforms one element after the other.
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
