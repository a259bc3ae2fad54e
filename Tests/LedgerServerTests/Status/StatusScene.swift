import Credentials
import LedgerCore
import LedgerCrypto
import LedgerStore
import LedgerTestSupport
import Testing

@testable import LedgerServer

/// A ledger whose daemon holds the status key, with a clock that a test sets.
struct StatusScene: Sendable {
    let daemon: SampleDaemon
    let clock: SettableClock
    let session: String
    private let foundation: [[UInt8]]

    init(peers: [Peer] = []) throws {
        daemon = try SampleDaemon(peers: peers)
        clock = SettableClock(daemon.time)
        let (statements, sessions) = try daemon.foundation()
        foundation = statements
        session = sessions[0]
    }

    func open() throws -> ServedLedger { try daemon.open(hasStatusKey: true, clock: { [clock] in clock.now }) }

    func later(hours: Int64) { clock.now = clock.now.later(hours: hours) }

    /// Makes the ledger ready to issue.
    func found(_ served: ServedLedger) throws { for statement in foundation { try append(statement, to: served) } }

    func append(_ statement: [UInt8], to served: ServedLedger) throws {
        let checked = try CheckedStatement(Statement(parsing: statement), certificate: nil)
        if case .refused(let refusal)? = try served.append([checked]).first { throw refusal }
    }

    func credential(_ serial: Int, supersedes: Int? = nil) throws -> [UInt8] {
        try daemon.country.credential(
            of: daemon.centers[0],
            serial: serial,
            session: session,
            supersedes: supersedes.map { try daemon.country.credentialID(of: daemon.centers[0], serial: $0) },
            at: clock.now
        ).issuerJWT.bytes
    }

    func status(_ serials: [Int], _ action: StatusAction) throws -> [UInt8] {
        try daemon.country.status(of: daemon.centers[0], serials: serials, action, at: clock.now)
    }

    /// A statement about the session or the key of the first center.
    func status(
        _ kind: StatusStatement.TargetKind,
        _ action: StatusAction,
        fromIndex: Int? = nil
    ) throws -> [UInt8] {
        let target = kind == .session ? session : daemon.centers[0].issuer.thumbprint
        let reason: StatusReason = action == .reinstate && kind == .key ? .revokedInError : .error
        return try daemon.country.status(kind, [target], action, reason, fromIndex: fromIndex, at: clock.now)
    }

    /// Every list, worked out from the records.
    func summary(_ served: ServedLedger, size: Int = .max) throws -> StatusSummary {
        try served.store.read { facts in
            let standing = Standing(facts, size: size, needsConfirmations: false)
            return try StatusSummary(facts, origin: served.origin, standing: standing)
        }
    }

    var name: StatusListName { StatusListName(center: daemon.centers[0].id, number: 0) }
}

extension LedgerTime {
    func later(hours: Int64) -> LedgerTime { LedgerTime(milliseconds: milliseconds + hours * 3_600_000) }
}
