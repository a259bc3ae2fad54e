import CenterOffice
import Credentials
import LedgerCore
import LedgerCrypto
import LedgerTestSupport

// What the registrar signs at a sample desk, and what goes on around it.
extension SampleDesk {
    /// A session for 20 that is signed, and not queued.
    func openSession(at time: Int64? = nil, on date: CivilDate? = nil) throws -> Statement {
        try Statement(
            parsing: country.session(
                of: center,
                date: date ?? today,
                at: LedgerTime(seconds: time ?? now),
                identity: uuidURN(random: randomBytes(16))
            )
        )
    }

    /// A change of status that is signed, and not queued.
    func status(
        _ kind: StatusStatement.TargetKind,
        _ targets: [String],
        _ action: StatusAction,
        _ reason: StatusReason,
        at time: Int64? = nil
    ) throws -> Statement {
        let draft = StatementDraft.status(
            country.stamp(center.id, LedgerTime(seconds: time ?? now)),
            kind,
            targets,
            action: action,
            reason: reason
        )
        return try Statement(parsing: draft.signed(by: center.registrar))
    }

    /// A change of certificates that is signed, and not queued.
    func change(_ serials: [Int], _ action: StatusAction, _ reason: StatusReason) throws -> Statement {
        let signed = try country.status(of: center, serials: serials, action, reason, at: ledger.time)
        return try Statement(parsing: signed)
    }

    /// The revocation of an act's certificates, signed and not queued.
    func revoke(_ act: Act) throws -> Statement {
        let serials = try office.issued(act).map(\.number.serial)
        let draft = StatementDraft.status(
            country.stamp(center.id, ledger.time),
            center: center.id,
            serials: serials,
            action: .revoke,
            reason: .irregular
        )
        return try Statement(parsing: draft.signed(by: center.registrar))
    }

    /// Lets days pass in which others keep the ledger awake.
    mutating func keepAwake(days: Int) throws {
        for number in 0..<days {
            ledger.time = LedgerTime(seconds: now + 86_400)
            let achievement = try country.achievement("BD-OTHER-\(entryCount)-\(number)", at: ledger.time)
            if let refusal = try ledger.append(achievement) { throw refusal }
        }
    }

    private var entryCount: Int { ledger.entries.count }
}
