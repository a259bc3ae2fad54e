import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Verifies files with all that can be read of their ledgers.
struct VerifyingDesk {
    let anchors: TrustAnchors
    let places: LedgerPlaces
    let now: LedgerTime

    /// Entries later than this are not judged.
    let until: LedgerTime?
    let purpose: String?

    /// The oldest status to rely on, in days; nil for what is usual.
    let maximumStatusAge: Int?

    /// What came of it.
    struct Outcome {
        let verifications: [Verification]
        let ledgers: [ReadLedger]

        /// Contradictions that daemons keep as evidence.
        let kept: [KeptEvidence]

        /// What proves the contradictions that came to light.
        var evidence: [Contradiction] {
            get async {
                var evidence: [Contradiction] = []
                for ledger in ledgers {
                    let conflicts = verifications.flatMap(\.conflicts).filter { $0.origin == ledger.origin }
                    evidence += await ledger.evidence(beside: kept, and: conflicts)
                }
                let origins = ledgers.map(\.origin)
                return evidence + kept.map(\.contradiction).filter { !origins.contains($0.origin) }
            }
        }
    }

    func verify(_ files: [ShownFile]) async throws -> Outcome {
        async let evidence = KeptEvidence.all(at: places, policy: anchors.policy)
        let (ledgers, unread) = try await read(for: files)
        let kept = await evidence
        let copies = try ledgers.map(copy)
        let verifications = try files.map { file in
            switch file {
            case .unreadable(let reason):
                var verification = Verification()
                verification.add(.notACertificate(reason))
                return verification
            case .certificate(let certificate):
                var verifier = Verifier(anchors: anchors, now: now)
                verifier.purpose = purpose
                verifier.unread = unread
                verifier.kept = kept.compactMap(\.conflict)
                verifier.maximumStatusAge = maximumStatusAge ?? usualAge(of: ledgers.first { $0.origin == file.origin })
                return try verifier.verify(certificate, ledgers: copies)
            }
        }
        return Outcome(verifications: verifications, ledgers: ledgers, kept: kept)
    }

    /// A status can be a week old where the newest is to be had, and a quarter where it is not.
    private func usualAge(of ledger: ReadLedger?) -> Int {
        ledger.map { LedgerPlace($0.sight.provenance.place).isRemote } == true ? 7 : 90
    }

    /// Every ledger of the policy that can be read, and why others cannot, by origin.
    private func read(for files: [ShownFile]) async throws -> (ledgers: [ReadLedger], unread: [String: String]) {
        var search = LedgerSearch(places, policy: anchors.policy)
        // With no place to look at there is none for copies either.
        let found = places.ledgers.isEmpty ? [] : try await search.run(wanted: files.compactMap(\.origin))
        for (place, reason) in search.silent { Terminal.note("\(place.place) could not be read: \(reason)".printable) }
        var ledgers: [ReadLedger] = []
        var unread: [String: String] = [:]
        for ledger in found {
            guard !anchors.policy.logKeys(of: ledger.origin).isEmpty else {
                Terminal.note("the policy lists no log \(ledger.origin); nothing is taken from it".printable)
                continue
            }
            do {
                ledgers.append(try await read(ledger, for: files))
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                let reason = search.silent.first { $0.place.origin == ledger.origin }?.reason
                unread[ledger.origin] = reason ?? "\(error)"
            }
        }
        return (ledgers, unread)
    }

    /// The ledger, with the entries at hand that files claim to be.
    private func read(_ ledger: FoundLedger, for files: [ShownFile]) async throws -> ReadLedger {
        let files = files.filter { $0.origin?.hasSameBytes(as: ledger.origin) ?? false }
        let wanted = WantedEntries(
            indexes: Set(files.compactMap(\.index)),
            identities: Set(files.compactMap(\.identity).map { Array($0.utf8) })
        )
        let sizes = files.flatMap(\.checkpoints).filter { $0.checkpoint.isOf(origin: ledger.origin) }
        return try await LedgerReading(anchors: anchors, until: until)
            .read(ledger, remembering: Set(sizes.map(\.checkpoint.size)), keeping: wanted)
    }

    private func copy(_ ledger: ReadLedger) throws -> LedgerCopy<RegistryMemory> {
        let entries = ledger.result.entries
        return try LedgerCopy(
            ledger.result.auditor,
            checkpoint: ledger.result.note,
            provenance: ledger.sight.provenance,
            conflicts: ledger.conflicts,
            until: until,
            read: { entries[$0] }
        )
    }
}
