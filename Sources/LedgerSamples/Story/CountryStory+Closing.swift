import Credentials
import LedgerCore

// Closes: the end of a session, with its counts.
extension CountryStory {
    /// Closes the sessions of the days before, with counts.
    mutating func close(_ day: Int) {
        guard calendar.isWorking(date(day)) else { return }
        let due = unclosed.filter { $0.day < day }
        for (center, session, _) in due where centers[center].isActive {
            close(session, of: center, at: calendar.time(date(day), hour: 9 + Double(random.pick(60)) / 60))
        }
        unclosed.removeAll { $0.day < day }
    }

    mutating func close(_ session: StorySession, of center: Int, at time: LedgerTime) {
        let draft = StatementDraft.status(
            stamp(centers[center].id, time),
            .session,
            [session.id],
            action: .close,
            reason: .complete,
            counts: (present: session.serials.count, passed: session.passed)
        )
        act([signed(draft, by: centers[center].registrar, at: time)])
        var session = session
        session.isClosed = true
        centers[center].finish(session)
    }
}
