extension Standing {
    /// The accreditations of a center that are in force at a time: confirmed, in
    /// date, neither suspended nor revoked nor void, of a center that is neither.
    package func accreditationsInForce(
        ofCenter id: String,
        at time: LedgerTime
    ) throws -> [AccreditationRecord] {
        guard let center = try facts.center(id), try condition(of: center).isActive else { return [] }
        return try center.accreditations.compactMap { try facts.accreditation($0) }
            .filter { try isInForce($0, at: time) }
    }

    /// Whether one of the accreditations of a center that are in force at a time fits.
    func hasAccreditationInForce(
        ofCenter id: String,
        at time: LedgerTime,
        where fits: (AccreditationRecord) -> Bool
    ) throws -> Bool {
        guard let center = try facts.center(id), try condition(of: center).isActive else { return false }
        for id in center.accreditations {
            guard let record = try facts.accreditation(id), fits(record), try isInForce(record, at: time) else {
                continue
            }
            return true
        }
        return false
    }

    private func isInForce(_ accreditation: AccreditationRecord, at time: LedgerTime) throws -> Bool {
        guard accreditation.index < limit else { return false }
        return try accreditation.notBefore <= time.seconds && time.seconds < accreditation.expires
            && effectiveIndex(of: accreditation.id, signedAt: accreditation.index) != nil
            && condition(of: accreditation).isActive
    }

    /// Whether a key may sign for its center at a time.
    package func isInForce(_ key: KeyRecord, of center: String, at time: LedgerTime) throws -> Bool {
        guard try condition(of: key).isActive else { return false }
        return try hasAccreditationInForce(ofCenter: center, at: time) { $0.keys.contains(key.thumbprint) }
    }

    /// The accreditations of a center that were in force up to a time, the last to come into force last. Those that
    /// were suspended or withdrawn since are among them, void ones and those that wait for a second officer are not.
    package func accreditations(ofCenter id: String, upTo time: LedgerTime) throws -> [AccreditationRecord] {
        var found: [(effect: AccreditationEffect, record: AccreditationRecord)] = []
        for record in try facts.center(id)?.accreditations.compactMap({ try facts.accreditation($0) }) ?? [] {
            if let effect = try beginning(of: record, upTo: time) { found.append((effect, record)) }
        }
        return found.sorted { $0.effect < $1.effect }.map(\.record)
    }

    /// The names that were in force for a center up to a time, the last to come into force last.
    package func names(ofCenter id: String, upTo time: LedgerTime) throws -> [CenterDescription] {
        try accreditations(ofCenter: id, upTo: time).map(\.center)
    }

    /// Since when a key could sign for its center, up to a time; nil where no accreditation that lists it counts.
    package func beginning(of key: KeyRecord, upTo time: LedgerTime) throws -> LedgerTime? {
        try key.accreditations.compactMap { try facts.accreditation($0) }
            .compactMap { try beginning(of: $0, upTo: time)?.time }.min()
    }

    /// Whether a description that was in force for a center up to a time fits.
    func hasHadName(
        center id: String,
        upTo time: LedgerTime,
        where fits: (CenterDescription) -> Bool
    ) throws -> Bool {
        for id in try facts.center(id)?.accreditations ?? [] {
            guard let record = try facts.accreditation(id), fits(record.center),
                try beginning(of: record, upTo: time) != nil
            else { continue }
            return true
        }
        return false
    }

    /// When an accreditation came into force: the first second at which it was registered, confirmed and in date. Nil
    /// where that lies after a time, or there is none. A void one never was in force.
    private func beginning(
        of accreditation: AccreditationRecord,
        upTo time: LedgerTime
    ) throws -> AccreditationEffect? {
        guard accreditation.index < limit, let counted = try effect(of: accreditation),
            try condition(of: accreditation).state != .voided
        else { return nil }
        let start = max(accreditation.notBefore, counted.time.seconds)
        guard start <= time.seconds, start < accreditation.expires else { return nil }
        return AccreditationEffect(
            time: max(LedgerTime(seconds: accreditation.notBefore), counted.time),
            index: counted.index
        )
    }

    /// Whether one center looks after a revoked other one's certificates at a time.
    package func succeeds(_ successor: String, _ predecessor: String, at time: LedgerTime) throws -> Bool {
        guard let record = try facts.center(predecessor) else { return false }
        let inForce = try accreditationsInForce(ofCenter: successor, at: time).map(\.id)
        return record.successions.contains(where: inForce.contains)
    }
}
