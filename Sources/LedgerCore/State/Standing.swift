/// What the statements below a size are worth, with everything void taken out.
///
/// States are not stored: each is worked out from its record's events, so that a
/// key revoked from a time in the past changes every answer and no record.
package struct Standing<Facts: RegistryFacts> {
    let facts: Facts

    /// Entries from this index on are as if they were not there.
    let limit: Int

    /// Whether what officers decide waits for a second officer.
    let needsConfirmations: Bool

    /// The entries whose voidness is being worked out. Two officers who revoke each
    /// other would otherwise be asked about in turn for ever.
    private var underQuestion: [Int] = []

    package init(_ facts: Facts, size: Int = .max, needsConfirmations: Bool) {
        self.facts = facts
        limit = size
        self.needsConfirmations = needsConfirmations
    }

    /// Whether what a key signed at an index and time is void, because the key was
    /// revoked with a time or an index at or before it.
    package func isVoid(signer: String, index: Int, time: LedgerTime) throws -> Bool {
        try revocation(voiding: signer, index: index, time: time) != nil
    }

    /// The revocation that makes void what a key signed at an index and time.
    private func revocation(voiding signer: String, index: Int, time: LedgerTime) throws -> StatusEvent? {
        guard try facts.mayVoid(signer: signer), !underQuestion.contains(index),
            let events = try facts.key(signer)?.events
        else { return nil }
        var inner = self
        inner.underQuestion.append(index)
        return try inner.revocation(in: events, reaching: index, time)
    }

    /// The index from which a statement that waits for a second officer counts; nil
    /// while it does not.
    package func effectiveIndex(of id: String, signedAt index: Int) throws -> Int? {
        guard needsConfirmations, let record = try facts.confirmable(id) else { return index }
        return try countingConfirmation(of: record)?.index
    }

    /// The entry from which an accreditation counts; nil while it waits.
    func effect(of accreditation: AccreditationRecord) throws -> AccreditationEffect? {
        guard needsConfirmations, let record = try facts.confirmable(accreditation.id) else {
            return AccreditationEffect(time: accreditation.time, index: accreditation.index)
        }
        return try countingConfirmation(of: record).map { AccreditationEffect(time: $0.time, index: $0.index) }
    }

    private func countingConfirmation(of record: ConfirmableRecord) throws -> ConfirmableRecord.Confirmed? {
        try record.confirmations.first { confirmation in
            try confirmation.index < limit
                && !isVoid(signer: confirmation.signer, index: confirmation.index, time: confirmation.time)
        }
    }

    /// The state of a key.
    package func condition(of key: KeyRecord) throws -> Condition { try condition(after: key.events) }

    package func condition(of center: CenterRecord) throws -> Condition { try condition(after: center.events) }

    package func condition(of session: SessionRecord) throws -> Condition {
        if let revocation = try revocation(voiding: session.signer, index: session.index, time: session.time) {
            return .voided(by: revocation)
        }
        return try condition(after: session.events)
    }

    package func condition(of accreditation: AccreditationRecord) throws -> Condition {
        if let revocation = try revocation(
            voiding: accreditation.signer,
            index: accreditation.index,
            time: accreditation.time
        ) {
            return .voided(by: revocation)
        }
        return try condition(after: accreditation.events)
    }

    package func condition(of recognition: RecognitionRecord) throws -> Condition {
        if let revocation = try revocation(
            voiding: recognition.signer,
            index: recognition.index,
            time: recognition.time
        ) {
            return .voided(by: revocation)
        }
        return try condition(after: recognition.events)
    }

    private func condition(after events: [StatusEvent]) throws -> Condition {
        var condition = Condition()
        for event in try counting(events) { condition.apply(event) }
        return condition
    }

    /// The events that count, in the order in which they took effect.
    func counting(_ events: [StatusEvent]) throws -> [StatusEvent] {
        guard !events.isEmpty else { return [] }
        var effective: [(index: Int, event: StatusEvent)] = []
        for event in events where event.index < limit {
            guard let index = try effectiveIndex(of: event), try !isVoid(event) else { continue }
            effective.append((index, event))
        }
        return effective.sorted { $0.index < $1.index }.map(\.event)
    }

    private func effectiveIndex(of event: StatusEvent) throws -> Int? {
        guard case .voiding = event.change else { return event.index }
        return try effectiveIndex(of: event.statement, signedAt: event.index)
    }

    private func isVoid(_ event: StatusEvent) throws -> Bool {
        if case .superseded(let center, let serial) = event.change {
            guard let successor = try facts.credential(center: center, serial: serial) else { return false }
            return try isVoid(successor)
        }
        return try isVoid(signer: event.signer, index: event.index, time: event.time)
    }

    private func isVoid(_ credential: CredentialRecord) throws -> Bool { try revocation(voiding: credential) != nil }

    /// The revocation that makes a credential void, with its key or with its session.
    func revocation(voiding credential: CredentialRecord) throws -> StatusEvent? {
        let own = try revocation(voiding: credential.signer, index: credential.index, time: credential.time)
        if let own { return own }
        guard let id = credential.session, let session = try facts.session(id) else { return nil }
        return try revocation(voiding: session.signer, index: session.index, time: session.time)
    }

    /// The revocation in a key's events that makes void what it signed at an index and
    /// time: the one that set the key's present state, if its bounds reach that far.
    private func revocation(in events: [StatusEvent], reaching index: Int, _ time: LedgerTime) throws -> StatusEvent? {
        let events = events.filter { $0.index < limit }
        guard events.contains(where: { $0.voids(index: index, time: time) }),
            let standing = try standingRevocation(in: events), standing.voids(index: index, time: time)
        else { return nil }
        return standing
    }

    /// The revocation that a key's state is now due to: the first to take effect after the last reinstatement of the
    /// key. On a key that is revoked another one is not legal, whatever its bounds.
    ///
    /// Looks first for the reinstatement, and only then at what it leaves: officers
    /// who go on revoking each other would otherwise be asked about in every order.
    private func standingRevocation(in events: [StatusEvent]) throws -> StatusEvent? {
        let lifted = try events.last { try $0.liftsRevocation && !isVoid($0) }?.index ?? -1
        var revocations: [(start: Int, event: StatusEvent)] = []
        for event in events where event.isRevocation {
            if let start = try effectiveIndex(of: event), start > lifted { revocations.append((start, event)) }
        }
        return try revocations.sorted { $0.start < $1.start }.first { try !isVoid($0.event) }?.event
    }
}

extension StatusEvent {
    var isVoiding: Bool {
        if case .voiding = change { true } else { false }
    }

    fileprivate var isRevocation: Bool {
        if case .status(.revoke, _) = change { true } else { isVoiding }
    }

    fileprivate var liftsRevocation: Bool {
        if case .status(.reinstate, .revokedInError) = change { true } else { false }
    }

    fileprivate func voids(index: Int, time: LedgerTime) -> Bool {
        guard case .voiding(_, let effective, let fromIndex) = change else { return false }
        return effective.map { time >= $0 } ?? false || fromIndex.map { index >= $0 } ?? false
    }
}
