import Credentials
import LedgerCore
import LedgerCrypto

// Certificates that no session yields.
extension CountryStory {
    mutating func seatless(_ kind: FaultKind, _ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        switch kind {
        case .overAuthorized: return try overAuthorized(day, time)
        case .afterClose: return try afterClose(time)
        case .seatTakenTwice: return try seatTakenTwice(time)
        default: break
        }
        guard let (center, session) = occasion(day) else { return nil }
        if kind == .withoutSession {
            let body = try body(center, session.achievement, session: nil, at: time)
            return [certificate(body, by: centers[center].issuer, at: time)]
        }
        let other = centers.indices.first { $0 != center && !centers[$0].finished.isEmpty }
        guard let other, let foreign = centers[other].finished.first else { return nil }
        let body = try body(center, session.achievement, session: foreign.id, at: time)
        return [certificate(body, by: centers[center].issuer, at: time)]
    }

    /// A session of one place, and two who take it.
    private mutating func overAuthorized(_ day: Int, _ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let center = lastingCenter(where: { $0.achievements.contains { $0.kind == .tested } }),
            let achievement = centers[center].achievements.first(where: { $0.kind == .tested })
        else { return nil }
        let identity = random.uuid()
        var statements = [opening(center, achievement, day, time, identity: identity, places: 1)]
        for seconds in [60, 90] as [Int64] {
            let later = time.adding(seconds: seconds)
            let body = try body(center, achievement, session: identity, at: later)
            statements.append(certificate(body, by: centers[center].issuer, at: later))
        }
        return statements
    }

    private mutating func afterClose(_ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let center = lastingCenter(where: { $0.finished.contains { $0.isClosed } }),
            let session = centers[center].finished.first(where: { $0.isClosed })
        else { return nil }
        let body = try body(center, session.achievement, session: session.id, at: time)
        return [certificate(body, by: centers[center].issuer, at: time)]
    }

    /// A second successor of a certificate that has one.
    private mutating func seatTakenTwice(_ time: LedgerTime) throws -> [PlannedStatement]? {
        guard let (center, session, serial) = lastSuperseded, centers[center].isActive else { return nil }
        let body = try body(
            center,
            session.achievement,
            session: session.id,
            supersedes: CertificateNumber(centerID: centers[center].id, year: session.year, serial: serial),
            at: time
        )
        return [certificate(body, by: centers[center].issuer, at: time)]
    }
}
