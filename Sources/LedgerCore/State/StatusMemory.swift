import Credentials

/// The states of one center's certificates and sessions, worked out from what is known to have been said of them.
///
/// It takes every statement at its word: whether the ledger admits it, the rules say when it is sent. A key's revocation
/// is not in it.
package struct StatusMemory: Sendable {
    private var facts = RegistryMemory()
    private let center: String

    package init(center: String) { self.center = center }

    /// Takes in a certificate; `index` is its place in the order of all that is known.
    package mutating func issue(serial: Int, number: String, session: String?, index: Int) {
        let record = CredentialRecord(
            center: center,
            serial: serial,
            number: number,
            index: index,
            time: Self.time,
            signer: "",
            session: session
        )
        facts.apply(.credential(record))
    }

    package mutating func open(_ session: Session, identity: String, index: Int) {
        let record = SessionRecord(
            id: identity,
            index: index,
            time: Self.time,
            signer: "",
            staffCode: "",
            center: session.center,
            achievement: session.achievement,
            date: session.date.dayNumber,
            closes: session.closes.dayNumber,
            authorized: session.authorized,
            isBackfill: session.isBackfill
        )
        facts.apply(.session(record))
    }

    /// Notes that one certificate took another's place.
    package mutating func supersede(_ serial: Int, by successor: Int, index: Int) {
        let change = StatusEvent.Change.superseded(center: center, serial: successor)
        add(event("", change, isOfficers: false, index: index), to: serial)
    }

    /// Notes a change of what is known here; `isOfficers` says whether an officer signed it.
    package mutating func apply(_ status: StatusStatement, identity: String, isOfficers: Bool, index: Int) {
        let event = event(identity, .status(status.action, status.reason), isOfficers: isOfficers, index: index)
        switch status.target {
        case .credentials(let targets):
            for target in targets where target.center == center {
                for serial in target.serials { add(event, to: serial) }
            }
        case .others(.session, let sessions):
            for session in sessions {
                guard var record = facts.session(session) else { continue }
                record.events.append(event)
                facts.apply(.session(record))
            }
        case .others: break
        }
    }

    /// The state of a certificate; nil for one that is not known.
    package func condition(ofSerial serial: Int) throws -> Condition? {
        try facts.credential(center: center, serial: serial).map { try standing.condition(of: $0) }
    }

    /// The state of a session; nil for one that is not known.
    package func condition(ofSession session: String) throws -> Condition? {
        try facts.session(session).map { try standing.condition(of: $0) }
    }

    /// The session of a certificate; nil without one.
    package func session(ofSerial serial: Int) -> String? {
        facts.credential(center: center, serial: serial)?.session
    }

    /// How many certificates are known of a session.
    package func count(inSession session: String) -> Int {
        let highest = facts.highestSerial(center: center) ?? 0
        return facts.credentials(center: center, serials: 0..<highest + 1).count { $0.session == session }
    }

    private var standing: Standing<RegistryMemory> { Standing(facts, needsConfirmations: false) }

    private static let time = LedgerTime(milliseconds: 0)

    private mutating func add(_ event: StatusEvent, to serial: Int) {
        guard var record = facts.credential(center: center, serial: serial) else { return }
        record.events.append(event)
        facts.apply(.credential(record))
    }

    private func event(
        _ identity: String,
        _ change: StatusEvent.Change,
        isOfficers: Bool,
        index: Int
    ) -> StatusEvent {
        StatusEvent(
            index: index,
            time: Self.time,
            signer: "",
            isOfficers: isOfficers,
            statement: identity,
            change: change
        )
    }
}

extension Condition {
    /// Whether the rules allow somebody to do this now.
    package func allows(_ action: StatusAction, _ reason: StatusReason, byOfficer isOfficers: Bool) -> Bool {
        allows(
            StatusEvent(
                index: .max,
                time: LedgerTime(milliseconds: 0),
                signer: "",
                isOfficers: isOfficers,
                statement: "",
                change: .status(action, reason)
            )
        )
    }
}
