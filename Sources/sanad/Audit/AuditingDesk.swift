import LedgerCore
import TransparencyLog

/// Audits ledgers, each by itself and then against the others.
struct AuditingDesk {
    let anchors: TrustAnchors
    let places: LedgerPlaces

    /// Entries later than this are not judged.
    let until: LedgerTime?
    let now: LedgerTime

    /// Looks on while each ledger is replayed; each has its own, as it is given here.
    var observer: (any ReplayObserver)?

    /// Whether chain, leaf hashes and tree are replayed alone.
    var isHashesOnly = false

    /// Whether it goes on past entries and hashes that are not there, and names them.
    var goesOnPastGaps = false

    /// What an earlier audit found.
    var earlier: AuditBasis?

    /// Where it is written down how far the audit has come.
    var progress: AuditProgress?

    /// - Throws: Where a ledger cannot be read to its end.
    func audit() async throws -> [LedgerAudit] {
        async let evidence = KeptEvidence.all(at: places, policy: anchors.policy)
        let read = try await read()
        var audits = read.ledgers.map(LedgerAudit.init)
        try await compareSnapshots(&audits)
        if places.ledgers.count > 1 {
            var progress = read.progress
            for place in audits.indices { try await compareCopies(&audits[place], &progress) }
        }
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
        guard !isHashesOnly else { return [] }
        let ledgers = audits.map(\.ledger).reduce(into: [ReadLedger]()) { ledgers, ledger in
            if !ledgers.contains(where: { $0.origin == ledger.origin }) { ledgers.append(ledger) }
        }
        return ledgers.count < 2 ? [] : try RecognitionBook(ledgers.map(\.facts), at: now).agreements
    }

    /// What was read, and what was written down of that.
    private struct Readings {
        let ledgers: [ReadLedger]
        let progress: AuditProgress?
    }

    /// The ledgers at the places that were named, in that order. A copy is a ledger of its own.
    private func read() async throws -> Readings {
        var search = LedgerSearch(places, policy: anchors.policy)
        let found = try await search.run()
        if let (place, reason) = search.silent.first {
            throw Failure(.unfinished, "\(place.place) could not be read: \(reason)")
        }
        var reading = LedgerReading(
            anchors: anchors,
            until: until,
            now: now,
            observer: observer,
            isHashesOnly: isHashesOnly,
            goesOnPastGaps: goesOnPastGaps,
            earlier: earlier,
            progress: progress
        )
        if progress != nil { Interruption.catchSignals() }
        var ledgers: [ReadLedger] = []
        for place in places.ledgers {
            let ledger = try await read(place, among: found, by: reading)
            try reading.progress?.save(AuditBasis.Ledger(LedgerAudit(ledger)))
            ledgers.append(ledger)
        }
        return Readings(ledgers: ledgers, progress: reading.progress)
    }

    private func read(
        _ place: LedgerPlace,
        among found: [FoundLedger],
        by reading: LedgerReading
    ) async throws -> ReadLedger {
        for ledger in found {
            let sight = ledger.sights.first {
                $0.provenance.place == place.place && !$0.provenance.isKeptByAnother
            }
            guard let sight else { continue }
            return try await explained(reading: place.place) { try await reading.read(ledger, at: sight) }
        }
        throw Failure(.unfinished, "\(place.place) shows no checkpoint")
    }
}
