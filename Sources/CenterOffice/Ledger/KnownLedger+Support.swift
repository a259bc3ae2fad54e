import LedgerCore

// What certificates rest on.
extension KnownLedger {
    /// The identities of what second officers confirmed.
    var confirmations: Set<String> {
        Set(
            statements.compactMap { known -> String? in
                guard case .confirmation(let confirmation) = known.statement.content else { return nil }
                return confirmation.confirms
            }
        )
    }

    /// What gives certificates of an achievement and a session their right: genesis and transitions, the
    /// accreditations of officers and center with their confirmations, the achievement, the session.
    package func support(achievement: String, session: String?) -> [Known] {
        let accreditations = Set(
            statements.compactMap { known -> String? in
                guard case .accreditation = known.statement.content else { return nil }
                return known.statement.identity
            }
        )
        return statements.filter { known in
            switch known.statement.content {
            case .genesis, .transition, .accreditation: true
            case .confirmation(let confirmation): accreditations.contains(confirmation.confirms)
            case .achievement(let definition): definition.key == achievement
            case .session: known.statement.identity == session
            default: false
            }
        }
    }
}
