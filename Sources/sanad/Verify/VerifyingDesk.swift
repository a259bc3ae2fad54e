import Credentials
import Foundation
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

    /// The language of what is said on the way.
    let language: Language

    /// Whether newer status was to be had over the network.
    var isOnline = false

    /// Status lists that are at hand beside the files.
    var statuses: [ShownStatus] = []

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
        try await verify(files.map { ShownItem(name: "", file: $0) })
    }

    /// Verifies what was given, on all cores.
    func verify(_ items: [ShownItem]) async throws -> Outcome {
        let files = items.map(\.file)
        let (ledgers, unread, kept) = try await readAll(for: files)
        var verifier = Verifier(anchors: anchors, now: now)
        verifier.purpose = purpose
        let copied = try CopiedStatuses(places.statuses, by: anchors.policy)
        verifier.unread = unread.merging(copied.refused) { read, _ in read }
        verifier.statuses = statuses + copied.shown(Set(files.compactMap(\.statusList)))
        verifier.kept = kept.compactMap(\.conflict)
        let verifications = try await ItemVerifier(
            verifier: verifier,
            copies: try ledgers.map(copy),
            ages: Dictionary(ledgers.map { ($0.origin, usualAge(of: $0)) }) { first, _ in first },
            usualAge: maximumStatusAge ?? usualAge(of: nil),
            maximumStatusAge: maximumStatusAge
        ).all(items)
        return Outcome(verifications: Self.linked(verifications), ledgers: ledgers, kept: kept)
    }

    private static func linked(_ verifications: [Verification]) -> [Verification] {
        var verifications = verifications
        for (place, links) in IdentityLink.all(among: verifications).enumerated() {
            verifications[place].identityLinks = links
        }
        return verifications
    }

    /// A status can be a week old where the newest is to be had, and a quarter where it is not.
    private func usualAge(of ledger: ReadLedger?) -> Int {
        ledger.map { LedgerPlace($0.sight.provenance.place).isRemote } ?? isOnline ? 7 : 90
    }

    /// What can be read of the ledgers, and at the same time what daemons have met.
    private func readAll(
        for files: [ShownFile]
    ) async throws -> (ledgers: [ReadLedger], unread: [String: String], kept: [KeptEvidence]) {
        guard places.isOnline else {
            let (ledgers, unread) = try await read(for: files)
            return (ledgers, unread, [])
        }
        async let evidence = KeptEvidence.all(at: places, policy: anchors.policy)
        let (ledgers, unread) = try await read(for: files)
        return (ledgers, unread, await evidence)
    }

    /// Every ledger of the policy that can be read, and why others cannot, by origin.
    private func read(for files: [ShownFile]) async throws -> (ledgers: [ReadLedger], unread: [String: String]) {
        var search = LedgerSearch(places, policy: anchors.policy)
        // With no place to look at there is none for copies either.
        let found = places.ledgers.isEmpty ? [] : try await search.run(wanted: wantedOrigins(files))
        search.noteSilent(language)
        var ledgers: [ReadLedger] = []
        var unread: [String: String] = [:]
        for ledger in found {
            guard !anchors.policy.logKeys(of: ledger.origin).isEmpty else {
                Terminal.note(language(LedgerWords.unlisted(ledger.origin)).printable)
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

    /// The ledgers that files claim to be in, and those that a paper may be of: its number tells the country alone.
    private func wantedOrigins(_ files: [ShownFile]) -> [String] {
        let papers = files.compactMap { file in
            if case .paper(let paper) = file { paper } else { nil }
        }
        let origins = anchors.policy.logs.map(\.key.name).filter { origin in
            papers.contains { $0.payload?.isOf(origin: origin) ?? true }
        }
        return files.compactMap(\.origin) + origins
    }

    /// The ledger, with the entries at hand that files and papers claim to be.
    private func read(_ ledger: FoundLedger, for files: [ShownFile]) async throws -> ReadLedger {
        let own = files.filter { $0.origin?.hasSameBytes(as: ledger.origin) ?? false }
        let wanted = WantedEntries(
            indexes: Set(own.compactMap(\.index)),
            identities: Set(own.flatMap { [$0.identity, $0.replaced] }.compactMap { $0.map { Array($0.utf8) } }),
            numbers: Set(files.compactMap(\.paperNumber).map { Array($0.description.utf8) })
        )
        let sizes = own.reduce(into: Set<Int>()) { $0.formUnion($1.sizes) }
        return try await LedgerReading(anchors: anchors, until: until)
            .read(ledger, remembering: sizes, keeping: wanted)
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
