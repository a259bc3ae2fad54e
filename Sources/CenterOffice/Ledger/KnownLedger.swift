import Credentials
package import LedgerCore
import LedgerCrypto
package import TransparencyLog

/// What a center needs to know of its country's ledger: the statements that its certificates rest on.
///
/// It is what the ledger showed. Whether the rules admit it, a verifier and an auditor find out.
package struct KnownLedger: Sendable {
    /// A statement and its place.
    package struct Known: Sendable {
        package let index: Int
        package let time: LedgerTime
        package let statement: Statement

        package init(index: Int, time: LedgerTime, statement: Statement) {
            self.index = index
            self.time = time
            self.statement = statement
        }
    }

    package let genesis: Genesis
    package let statements: [Known]
    let centerID: String

    /// Sessions and changes of status that this office signed and that are not among what it has seen of the ledger,
    /// in order: they count as if they were.
    package let queued: [Statement]

    /// The accreditations of centers that this one succeeds: only what is printed of their certificates rests on them.
    let predecessors: [Statement]

    /// Takes what concerns a center, in the ledger's order; the first is the genesis.
    package init(
        _ statements: [Known],
        queued: [Statement] = [],
        predecessors: [Statement] = [],
        centerID: String
    ) throws(OfficeError) {
        guard case .genesis(let genesis) = statements.first?.statement.content else {
            throw .notInLedger(OfficeWords.genesis)
        }
        self.genesis = genesis
        self.statements = statements
        self.queued = queued
        self.predecessors = predecessors
        self.centerID = centerID
    }

    /// The log's key in force.
    package var log: NoteVerifierKey {
        statements.reduce(genesis.log) { log, known in
            guard case .transition(let transition) = known.statement.content else { return log }
            return transition.log ?? log
        }
    }

    /// A registered achievement, by `code/version`.
    package func achievement(_ key: String) throws(OfficeError) -> AchievementDefinition {
        for known in statements {
            if case .achievement(let definition) = known.statement.content, definition.key == key { return definition }
        }
        throw .notInLedger(OfficeWords.achievement(key))
    }

    /// A session of this center, by its identity. It may wait in the outbox.
    package func session(_ identity: String) throws(OfficeError) -> Session {
        for statement in statements.map(\.statement) + queued where statement.identity.hasSameBytes(as: identity) {
            if case .session(let session) = statement.content { return session }
        }
        throw .notInLedger(OfficeWords.session(identity))
    }

    /// What bars new certificates in a session, by its last status.
    func closure(of session: String) -> SessionClosure? {
        var isClosed = false
        var state: SessionClosure?
        for statement in statements.map(\.statement) + queued {
            guard case .status(let status) = statement.content,
                case .others(.session, let targets) = status.target, targets.contains(session)
            else { continue }
            switch status.action {
            case .close: isClosed = true
            case .suspend: state = .suspended
            case .revoke: state = .revoked
            case .reinstate: state = nil
            }
        }
        return state ?? (isClosed ? .closed : nil)
    }

    /// The center's English name by its newest accreditation that counts at a time, in seconds since 1970.
    package func centerName(at time: Int64) throws(OfficeError) -> String {
        let confirmed = confirmations
        for known in statements.reversed() {
            guard case .accreditation(let accreditation) = known.statement.content, accreditation.center.id == centerID,
                accreditation.notBefore <= time,
                !genesis.needsConfirmations || confirmed.contains(known.statement.identity)
            else { continue }
            return accreditation.center.name.en
        }
        throw .notInLedger(OfficeWords.accreditation(of: centerID, needsConfirmation: genesis.needsConfirmations))
    }
}
