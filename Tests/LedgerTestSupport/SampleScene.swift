package import Credentials
package import LedgerCore
import LedgerCrypto

/// A ledger that is ready to issue, with two centers and a session of each.
package struct SampleScene {
    package let country: SampleCountry
    package let first: SampleCenter
    package let second: SampleCenter
    /// The identities of the centers' sessions.
    package let sessions: [String]
    package var ledger: SampleLedger

    /// The keys of the two kinds of country, made once.
    private static let plain = Result { try SampleCountry() }
    private static let confirming = Result { try SampleCountry(needsConfirmations: true) }
    private static let centers = Result { try [1, 2].map { try SampleCenter($0, in: plain.get()) } }
    private static let confirmedCenters = Result { try [1, 2].map { try SampleCenter($0, in: confirming.get()) } }

    package init(confirmations: Bool = false, seats: Int = 100, peers: [Peer] = []) throws {
        country = try (confirmations ? Self.confirming : Self.plain).get()
        let centers = try (confirmations ? Self.confirmedCenters : Self.centers).get()
        first = centers[0]
        second = centers[1]
        ledger = SampleLedger(country)
        var (statements, sessions) = try country.foundation(centers: centers, seats: seats)
        self.sessions = sessions
        statements[0] = try country.genesis(peers: peers)
        for statement in statements { try admit(statement) }
        later(hours: 1)
    }

    package var time: LedgerTime { ledger.time }

    /// The index of the next entry.
    package var size: Int { ledger.entries.count }

    /// Appends a statement that the rules must admit.
    package mutating func admit(_ statement: [UInt8]) throws {
        if let refusal = try ledger.append(statement) { throw refusal }
    }

    /// Appends a statement that an officer signed and, where the ledger asks for it,
    /// another officer's confirmation.
    package mutating func admitConfirmed(_ statement: [UInt8], by officer: Int = 1) throws {
        try admit(statement)
        guard country.needsConfirmations else { return }
        try admit(country.confirmation(of: Statement(parsing: statement).identity, at: time, by: officer))
    }

    /// The code with which a statement would be refused as the next one; nil if admitted.
    package func code(_ statement: [UInt8]) throws -> RefusalCode? { try ledger.judge(statement)?.code }

    package mutating func later(seconds: Int64 = 0, hours: Int64 = 0, days: Int64 = 0) {
        ledger.time = LedgerTime(milliseconds: time.milliseconds + (seconds + hours * 3600 + days * 86_400) * 1000)
    }

    /// A credential of the first center in its session, unless said otherwise.
    package func credential(
        _ serial: Int,
        of center: SampleCenter? = nil,
        session: String?? = nil,
        supersedes: Int? = nil,
        by signer: SigningIdentity? = nil,
        change: (inout CredentialBody) -> Void = { _ in }
    ) throws -> [UInt8] {
        let center = center ?? first
        return try country.credential(
            of: center,
            serial: serial,
            session: session ?? sessions[center.id == first.id ? 0 : 1],
            supersedes: supersedes.map { try country.credentialID(of: first, serial: $0) },
            at: time,
            by: signer,
            change: change
        ).issuerJWT.bytes
    }

    /// Changes the status of certificates of the first center, by its registrar unless said otherwise.
    package func status(
        _ serials: [Int],
        _ action: StatusAction,
        _ reason: StatusReason = .error,
        officer: Int? = nil
    ) throws -> [UInt8] {
        try country.status(
            of: first,
            serials: serials,
            action,
            reason,
            at: time,
            by: officer.map { country.officers[$0] }
        )
    }

    /// Changes the status of the first center's session, by its registrar unless said otherwise.
    package func sessionStatus(
        _ action: StatusAction,
        _ reason: StatusReason = .error,
        officer: Int? = nil
    ) throws -> [UInt8] {
        try country.status(
            .session,
            [sessions[0]],
            action,
            reason,
            at: time,
            by: officer.map { (country.authority, country.officers[$0]) } ?? (first.id, first.registrar)
        )
    }

    package func state(_ serial: Int) throws -> Condition.State? { try ledger.condition(first, serial) }
}
