import Credentials

extension Standing {
    /// The state of a credential: its own events and its session's, in order.
    package func condition(of credential: CredentialRecord) throws -> Condition {
        if let revocation = try revocation(voiding: credential) { return .voided(by: revocation) }
        let session = try credential.session.flatMap { try facts.session($0) }
        let own = try counting(credential.events)
        guard let session, !session.events.isEmpty else {
            var condition = Condition()
            for event in own { condition.apply(event) }
            return condition
        }
        return fold(own, session: try counting(session.events), bornAt: credential.index)
    }

    /// A session's events apply to each of its credentials for which they are legal,
    /// and its reinstatement lifts only what the session's own suspension set.
    private func fold(_ own: [StatusEvent], session events: [StatusEvent], bornAt birth: Int) -> Condition {
        var session = Condition()
        var credential = Condition()
        var own = own[...]
        for event in events {
            while let next = own.first, next.index < event.index {
                credential.apply(next)
                own.removeFirst()
            }
            let cause = session.cause
            guard session.allows(event) else { continue }
            session.apply(event)
            guard event.index > birth else { continue }
            credential.apply(fromSession: event, lifting: cause)
        }
        for event in own { credential.apply(event) }
        return credential
    }

    /// Whether a session still yields certificates at a time.
    package func yields(_ session: SessionRecord, at time: LedgerTime) throws -> Bool {
        let condition = try condition(of: session)
        return condition.isActive && !condition.isClosed && time.date.dayNumber <= session.closes
    }
}

extension Condition {
    fileprivate mutating func apply(fromSession event: StatusEvent, lifting cause: StatusEvent?) {
        switch event.change {
        case .status(.close, _): break
        case .status(.reinstate, _):
            // Not when a registrar's revocation lies on top of an officer's suspension.
            if let cause, self.cause?.statement == cause.statement, allows(event) { lift(by: event) }
        default: apply(event)
        }
    }
}
