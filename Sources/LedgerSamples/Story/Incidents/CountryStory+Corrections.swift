import Credentials
import LedgerCore

// What was certified wrongly, and is set right.
extension CountryStory {
    /// Misconduct at a session: an officer suspends it as a whole.
    mutating func suspendSession(_ day: Int) throws -> Bool {
        let center = lastingCenter { center in center.finished.contains { $0.serials.count >= 5 } }
        guard let center, let session = centers[center].finished.first(where: { $0.serials.count >= 5 }) else {
            return false
        }
        let time = early(day)
        let draft = StatementDraft.status(
            stamp(country.authority, time),
            .session,
            [session.id],
            action: .suspend,
            reason: .irregular
        )
        act([signed(draft, by: country.officers[1], at: time)])
        centers[center].forget(session)
        suspended = (center, session)
        return true
    }

    /// The suspension is lifted for most, and the others are revoked.
    mutating func settleSuspendedSession(_ day: Int) throws -> Bool {
        guard let (center, session) = suspended else { return false }
        let serials = session.serials.sorted()
        let lifted = Array(serials.dropLast(serials.count / 4 + 1))
        let revoked = Array(serials.suffix(serials.count / 4 + 1))
        let time = early(day)
        act([
            status(of: centers[center].id, lifted, .reinstate, .other, by: 1, at: time),
            status(of: centers[center].id, revoked, .revoke, .irregular, by: 1, at: time.adding(seconds: 60)),
        ])
        suspended = nil
        return true
    }

    private mutating func status(
        of center: String,
        _ serials: [Int],
        _ action: StatusAction,
        _ reason: StatusReason,
        by officer: Int,
        at time: LedgerTime
    ) -> PlannedStatement {
        signed(
            .status(stamp(country.authority, time), center: center, serials: serials, action: action, reason: reason),
            by: country.officers[officer],
            at: time
        )
    }

    /// A required field was missing in a whole session's certificates: one act supersedes them all.
    mutating func correctSession(_ day: Int) throws -> Bool {
        let largest = centers.flatMap(\.finished).map(\.serials.count).max() ?? 0
        let fit = lastingCenter { center in
            center.finished.contains { $0.serials.count >= 12 && $0.serials.count >= largest / 2 }
        }
        guard let center = fit, let session = centers[center].finished.max(by: { $0.serials.count < $1.serials.count })
        else { return false }
        try supersede(session.serials.sorted(), of: session, at: center, early(day, minute: 10))
        centers[center].forget(session)
        return true
    }

    /// Suspends certificates for correction, and gives each a successor in the same seat.
    mutating func supersede(_ serials: [Int], of session: StorySession, at center: Int, _ time: LedgerTime) throws {
        let holder = centers[center]
        let draft = StatementDraft.status(
            stamp(holder.id, time),
            center: holder.id,
            serials: serials,
            action: .suspend,
            reason: .correction
        )
        act([signed(draft, by: holder.registrar, at: time)])
        var later = time.adding(seconds: 900)
        for serial in serials {
            let body = try body(
                of: center,
                serial: centers[center].nextSerial,
                session.achievement,
                outcome: outcome(of: session.achievement),
                session: session.id,
                supersedes: CertificateNumber(centerID: holder.id, year: session.year, serial: serial),
                at: later
            )
            centers[center].nextSerial += 1
            act([certificate(body, by: holder.issuer, at: later)])
            later = LedgerTime(milliseconds: later.milliseconds + 300)
        }
        lastSuperseded = serials.last.map { (center, session, $0) }
    }

    /// Small corrections of every day: now and then a certificate is revoked, or superseded by a right one.
    mutating func correct(_ day: Int) throws {
        guard calendar.isWorking(date(day)), missing(day) > 40 else { return }
        guard let center = lastingCenter(where: { !$0.finished.isEmpty }), random.chance(3) else { return }
        guard var session = centers[center].finished.first, session.serials.count > 4 else { return }
        let serial = session.serials.removeLast()
        let time = calendar.time(date(day), hour: 15 + Double(random.pick(90)) / 60)
        if random.chance(2) {
            try supersede([serial], of: session, at: center, time)
        } else {
            let draft = StatementDraft.status(
                stamp(centers[center].id, time),
                center: centers[center].id,
                serials: [serial],
                action: .revoke,
                reason: .error
            )
            act([signed(draft, by: centers[center].registrar, at: time)])
        }
        centers[center].keep(session)
    }
}
