package import LedgerCore
import LedgerCrypto

// What a center's desk can do by what is known of its ledger.
extension KnownLedger {
    /// A session of this center, and what bars new certificates in it, if anything does.
    package struct OwnSession: Sendable {
        package let identity: String
        package let session: Session
        package let isOver: Bool

        package init(identity: String, session: Session, isOver: Bool) {
            self.identity = identity
            self.session = session
            self.isOver = isOver
        }
    }

    /// The sessions of this center, those included that wait in the outbox, in the order in which they were opened.
    package var ownSessions: [OwnSession] {
        (statements.map(\.statement) + queued).compactMap { statement in
            guard case .session(let session) = statement.content, session.center.hasSameBytes(as: centerID) else {
                return nil
            }
            let isOver = closure(of: statement.identity) != nil
            return OwnSession(identity: statement.identity, session: session, isOver: isOver)
        }
    }

    /// The registered achievements that the center's accreditations cover at a time, in seconds since 1970.
    package func certifiable(at time: Int64) -> [AchievementDefinition] {
        let scope = accreditations(at: time).flatMap(\.scope)
        return statements.compactMap { known in
            guard case .achievement(let definition) = known.statement.content,
                scope.contains(where: { matches(definition.code[...], $0) })
            else { return nil }
            return definition
        }
    }

    /// The center's names by its newest accreditation; nil before there is one.
    package var centerNames: Names? {
        statements.lazy.reversed().compactMap { known -> Names? in
            guard case .accreditation(let accreditation) = known.statement.content,
                accreditation.center.id.hasSameBytes(as: centerID)
            else { return nil }
            return accreditation.center.name
        }.first
    }
}
