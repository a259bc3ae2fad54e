/// What something that was issued or granted is worth, and the statement that made
/// it so.
package struct Condition: Sendable, Equatable {
    package private(set) var state: State = .active
    /// The event that set the state; nil while nothing did.
    package private(set) var cause: StatusEvent?
    /// Whether an officer had a part in it, so that only an officer undoes it.
    package private(set) var isOfficers = false
    /// A session's mark, beside its state.
    package private(set) var isClosed = false

    package enum State: String, Sendable, Equatable, Codable {
        case active, suspended, revoked, superseded
        /// Made void with the key that signed it, or with its session; counts as revoked.
        case voided
    }

    package init() {}

    /// Void, because of a key's revocation.
    static func voided(by revocation: StatusEvent) -> Condition {
        var condition = Condition()
        condition.state = .voided
        condition.cause = revocation
        condition.isOfficers = true
        return condition
    }

    package var isActive: Bool { state == .active }

    /// The reason of the statement that set the state.
    package var reason: StatusReason? {
        switch cause?.change {
        case .status(_, let reason), .voiding(let reason, _, _): reason
        case .superseded, nil: nil
        }
    }

    /// Whether the rules allow what an event does.
    package func allows(_ event: StatusEvent) -> Bool {
        switch event.change {
        case .status(.suspend, _): state == .active || (state == .suspended && event.isOfficers && !isOfficers)
        case .status(.reinstate, let reason): allowsReinstatement(reason, byOfficer: event.isOfficers)
        case .status(.revoke, _), .voiding: state == .active || state == .suspended
        case .status(.close, _): !isClosed && (state == .active || state == .suspended)
        case .superseded: allowsSupersession
        }
    }

    /// Whether another credential may take this one's place.
    package var allowsSupersession: Bool { state == .active || isSuspendedForCorrection }

    package var isSuspendedForCorrection: Bool { state == .suspended && reason == .correction }

    /// Does what an event says when that is legal, and passes over it when not.
    package mutating func apply(_ event: StatusEvent) {
        guard allows(event) else { return }
        switch event.change {
        case .status(.suspend, _): set(.suspended, by: event)
        case .status(.revoke, _), .voiding: set(.revoked, by: event)
        case .status(.reinstate, _): lift(by: event)
        case .status(.close, _): isClosed = true
        case .superseded: set(.superseded, by: event)
        }
    }

    /// Goes back to active, because what set the state was lifted.
    mutating func lift(by event: StatusEvent) {
        state = .active
        cause = event
        isOfficers = false
    }

    private func allowsReinstatement(_ reason: StatusReason, byOfficer: Bool) -> Bool {
        guard byOfficer || !isOfficers else { return false }
        return state == .suspended || (state == .revoked && reason == .revokedInError)
    }

    private mutating func set(_ state: State, by event: StatusEvent) {
        // What an officer suspended stays the officer's when a registrar revokes it.
        isOfficers = event.isOfficers || (self.state == .suspended && isOfficers)
        self.state = state
        cause = event
    }
}
