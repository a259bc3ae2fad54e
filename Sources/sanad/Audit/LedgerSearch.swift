import LedgerCore
import LedgerCrypto
import TransparencyLog

/// Looks for ledgers at the places that are known, and for what other places show of them.
struct LedgerSearch {
    let places: LedgerPlaces
    let policy: TrustPolicy

    /// Places that gave no checkpoint, and why.
    private(set) var silent: [(place: LedgerPlace, reason: String)] = []

    init(_ places: LedgerPlaces, policy: TrustPolicy) {
        self.places = places
        self.policy = policy
    }

    /// The ledgers at the places to read, and those `wanted` origins that the policy knows.
    ///
    /// - Throws: Where a folder that was named is no ledger.
    mutating func run(wanted: [String] = []) async throws -> [FoundLedger] {
        let opened = try await openAll()
        let known = wanted.filter { !policy.logKeys(of: $0).isEmpty }
        var origins: [String] = []
        for origin in opened.map(\.head.checkpoint.origin) + places.ledgers.compactMap(\.origin) + known
        where !origins.contains(where: { $0.hasSameBytes(as: origin) }) {
            origins.append(origin)
        }
        var found: [FoundLedger] = []
        for origin in origins {
            found.append(await survey(origin, own: opened.filter { $0.head.checkpoint.isOf(origin: origin) }))
        }
        return found
    }

    /// Says which places gave no checkpoint, and why.
    func noteSilent(_ language: Language) {
        for (place, reason) in silent {
            Terminal.note(language(LedgerWords.unread(place.place, reason)).printable)
        }
    }

    private mutating func openAll() async throws -> [LedgerSight] {
        var opened: [LedgerSight] = []
        for place in places.ledgers {
            do {
                let reader = try openLedger(place.place)
                let head = try SeenCheckpoint(await reader.checkpoint(), at: reader.name)
                opened.append(LedgerSight(reader: reader, provenance: Provenance(place: reader.name), head: head))
            } catch let failure as Failure where failure.status == .usage && place.origin == nil {
                throw failure
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                silent.append((place, "\(error)"))
            }
        }
        return opened
    }

    /// Asks everyone who may keep a copy of a log, or cosignatures of it, for the newest checkpoint.
    private func survey(_ origin: String, own: [LedgerSight]) async -> FoundLedger {
        var found = FoundLedger(origin: origin, sights: own, seen: own.map(\.head))
        let answers = await withTaskGroup(of: (Int, LedgerSight?).self) { group in
            for (place, keeper) in places.keepers.enumerated() {
                let reader = own.first { $0.provenance.place == keeper.place }?.reader
                group.addTask { (place, await Self.ask(keeper, for: origin, own: reader)) }
            }
            return await group.reduce(into: [Int: LedgerSight]()) { $0[$1.0] = $1.1 }
        }
        for (_, sight) in answers.sorted(by: { $0.key < $1.key }) {
            found.seen.append(sight.head)
            if sight.provenance.isKeptByAnother { found.sights.append(sight) }
        }
        return found
    }

    /// What a place shows of a log: at the log's own, what it has gathered cosignatures for; elsewhere, its copy.
    private static func ask(
        _ keeper: LedgerPlace,
        for origin: String,
        own reader: (any LedgerReader)?
    ) async -> LedgerSight? {
        await answer {
            if let reader {
                guard let note = try await reader.countersigned(of: origin) else { return nil }
                let provenance = Provenance(place: reader.name)
                return LedgerSight(
                    reader: reader,
                    provenance: provenance,
                    head: try SeenCheckpoint(note, at: reader.name)
                )
            }
            let copy = try openLedger(keptCopy(of: origin, at: keeper.place))
            let head = try SeenCheckpoint(await copy.checkpoint(), at: copy.name)
            guard head.checkpoint.isOf(origin: origin) else { return nil }
            let isOwn = keeper.origin?.hasSameBytes(as: origin) ?? false
            let provenance = Provenance(place: copy.name, isKeptByAnother: !isOwn)
            return LedgerSight(reader: copy, provenance: provenance, head: head)
        }
    }
}
