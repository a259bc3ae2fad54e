import Credentials
import LedgerCrypto

/// What a ledger holds, counted while it is replayed: certificates, corrections, centers, sessions, keys and faults.
///
/// It is told every entry in order. It keeps counters, so that its memory grows with months, centers, keys and open
/// sessions and not with certificates. Nothing in it is personal.
package struct LedgerSurvey: Sendable, Codable, Equatable {
    package private(set) var origin = ""

    /// As in the genesis, ISO 3166-1; empty before the first entry.
    package private(set) var country = ""

    /// How many entries were noted.
    package private(set) var entries = 0

    /// The ledger times of the first and the last admitted entry.
    package private(set) var first: LedgerTime?
    package private(set) var last: LedgerTime?

    package private(set) var certificates = CertificateCounts()
    package private(set) var corrections = CorrectionCounts()

    /// By `code/version`.
    package private(set) var achievements: [String: AchievementPlace] = [:]

    /// By id; the authority's officers are one.
    package internal(set) var centers: [String: CenterTally] = [:]

    /// Entries that the rules refused, by the code, and how many of all were declared void.
    package private(set) var faults: [String: Int] = [:]
    package private(set) var voided = 0

    package private(set) var timeline = Timeline()

    /// Centers' keys by their thumbprint, and until when their certificates run, in seconds since 1970.
    private(set) var keys: [String: KeyUse] = [:]
    private(set) var certificateEnds: [String: Int64] = [:]

    /// Those that may still yield certificates, by their identity; what has ended is counted and forgotten.
    var sessions: [String: OpenSession] = [:]
    /// The day number up to which sessions were ended.
    var day = Int.min

    package init() {}

    /// Notes an entry that has been judged. `time` and `statement` are nil where it cannot be read.
    package mutating func note(index: Int, time: LedgerTime?, statement: Statement?, _ verdict: Verdict) {
        entries = index + 1
        if let refusal = verdict.refusal { faults[refusal.code.rawValue, default: 0] += 1 }
        guard let time, let statement, verdict.isAdmitted else { return timeline.note(index, last ?? time ?? .epoch) }
        first = first ?? time
        last = time
        timeline.note(index, time)
        endSessions(before: time.date.dayNumber)
        note(statement, at: index, time)
        for change in verdict.changes { note(change, at: index, time, statement) }
    }

    private mutating func note(_ statement: Statement, at index: Int, _ time: LedgerTime) {
        switch statement.content {
        case .genesis(let genesis):
            origin = genesis.origin
            country = genesis.country
        case .credential(let credential): certify(credential, time)
        case .status(let status):
            corrections.count(status, Month(time))
        default: break
        }
    }

    private mutating func certify(_ credential: CredentialStatement, _ time: LedgerTime) {
        let month = Month(time)
        let code = credential.achievement["humanCode"]?.string ?? ""
        let version = credential.achievement["version"]?.string ?? ""
        certificates.count(month, "\(code)/\(version)", credential.outcome, isBackfilled: credential.isBackfilled)
        if credential.supersedes != nil { corrections.countSuperseded(month) }
    }

    private mutating func note(_ change: RegistryChange, at index: Int, _ time: LedgerTime, _ statement: Statement) {
        switch change {
        case .achievement(let record): achievements[record.key] = AchievementPlace(record.definition.achievement)
        case .certificate(let record):
            certificateEnds[record.key] = max(certificateEnds[record.key] ?? .min, record.certificate.notAfter)
        case .accreditation(let record) where record.index == index: accredit(record)
        case .session(let record): note(record, at: index, statement)
        case .credential(let record) where record.index == index: count(record, at: index, time, statement)
        case .fault(let record) where record.closedBy == index: voided += 1
        default: break
        }
    }

    private mutating func accredit(_ record: AccreditationRecord) {
        let id = record.center.id
        centers[id, default: CenterTally(record.center)].names = record.center.name
        centers[id]?.district = record.center.district
        let since = max(record.time, LedgerTime(seconds: record.notBefore))
        for key in record.keys where keys[key] == nil { keys[key] = KeyUse(center: id, since: since) }
    }

    private mutating func count(_ record: CredentialRecord, at index: Int, _ time: LedgerTime, _ statement: Statement) {
        guard case .credential(let credential) = statement.content else { return }
        let offset = LocalTime.offset(of: country)
        centers[record.center]?.count(at: index, time, offset: offset, isBackfilled: credential.isBackfilled)
        keys[record.signer]?.count(at: index, time)
    }
}

extension CenterTally {
    /// The first and last entry of its certificates; nil where it has none.
    var entries: ClosedRange<Int>? {
        guard let first = months.values.map(\.entries.lowerBound).min(),
            let last = months.values.map(\.entries.upperBound).max()
        else { return nil }
        return first...last
    }
}

extension LedgerTime {
    fileprivate static let epoch = LedgerTime(milliseconds: 0)
}
