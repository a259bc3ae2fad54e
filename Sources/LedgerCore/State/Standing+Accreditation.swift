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

    /// The names that were in force for a center up to a time, newest last.
    package func names(ofCenter id: String, upTo time: LedgerTime) throws -> [CenterDescription] {
        guard let center = try facts.center(id) else { return [] }
        return try center.accreditations.compactMap { try facts.accreditation($0) }
            .filter { try wasInForce($0, upTo: time) }
            .map(\.center)
    }

    /// Whether a description that was in force for a center up to a time fits.
    func hasHadName(
        center id: String,
        upTo time: LedgerTime,
        where fits: (CenterDescription) -> Bool
    ) throws -> Bool {
        for id in try facts.center(id)?.accreditations ?? [] {
            guard let record = try facts.accreditation(id), fits(record.center), try wasInForce(record, upTo: time)
            else { continue }
            return true
        }
        return false
    }

    /// Whether there was a second at which an accreditation was registered, confirmed
    /// and in date. A void one never was in force.
    private func wasInForce(_ accreditation: AccreditationRecord, upTo time: LedgerTime) throws -> Bool {
        guard accreditation.index < limit,
            let counted = try effectiveTime(of: accreditation.id, signedAt: accreditation.time),
            try condition(of: accreditation).state != .voided
        else { return false }
        let start = max(accreditation.notBefore, counted.seconds)
        return start <= time.seconds && start < accreditation.expires
    }

    /// Whether one center looks after a revoked other one's certificates at a time.
    package func succeeds(_ successor: String, _ predecessor: String, at time: LedgerTime) throws -> Bool {
        guard let record = try facts.center(predecessor) else { return false }
        let inForce = try accreditationsInForce(ofCenter: successor, at: time).map(\.id)
        return record.successions.contains(where: inForce.contains)
    }
}
