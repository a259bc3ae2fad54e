/// What a center may do at a time, and for how long.
package struct CenterRights: Sendable, Codable, Equatable {
    package let state: Condition.State

    /// Accreditations in force, and how many of them end within `endingDays`.
    package let accreditations: Int
    package let accreditationsEnding: Int

    /// Until when the last of them is in force, in seconds since 1970; nil where there is none.
    package let accreditedUntil: Int64?

    /// Keys that may sign, and how many of them may not any more in `endingDays`, because their certificate or their
    /// accreditation ends.
    package let keys: Int
    package let keysEnding: Int

    /// How soon an end is worth saying, in days.
    package static let endingDays: Int64 = 60
}

extension LedgerSurvey {
    /// What each center that was surveyed may do at a time, by its id; the authority's officers too.
    package func rights<Facts: RegistryFacts>(in facts: Facts, at time: LedgerTime) throws -> [String: CenterRights] {
        guard let ledger = try facts.ledger() else { return [:] }
        let standing = Standing(facts, needsConfirmations: ledger.needsConfirmations)
        let soon = time.seconds + CenterRights.endingDays * 86_400
        let keysOfCenter = Dictionary(grouping: keys.keys) { keys[$0]?.center ?? "" }
        return try centers.keys.reduce(into: [:]) { rights, id in
            guard let record = try facts.center(id) else { return }
            let accreditations = try standing.accreditationsInForce(ofCenter: id, at: time)
            let ends = try (keysOfCenter[id] ?? []).compactMap { thumbprint in
                try end(ofKey: thumbprint, accreditations, facts, standing, at: time)
            }
            rights[id] = CenterRights(
                state: try standing.condition(of: record).state,
                accreditations: accreditations.count,
                accreditationsEnding: accreditations.filter { $0.expires <= soon }.count,
                accreditedUntil: accreditations.map(\.expires).max(),
                keys: ends.count,
                keysEnding: ends.filter { $0 <= soon }.count
            )
        }
    }

    /// Until when a key may sign, in seconds since 1970; nil when it may not.
    private func end<Facts: RegistryFacts>(
        ofKey thumbprint: String,
        _ accreditations: [AccreditationRecord],
        _ facts: Facts,
        _ standing: Standing<Facts>,
        at time: LedgerTime
    ) throws -> Int64? {
        let listing = accreditations.filter { $0.keys.contains(thumbprint) }.map(\.expires)
        guard let key = try facts.key(thumbprint), try standing.condition(of: key).isActive,
            let accredited = listing.max(),
            let certified = certificateEnds[thumbprint], certified >= time.seconds
        else { return nil }
        return min(accredited, certified)
    }
}
