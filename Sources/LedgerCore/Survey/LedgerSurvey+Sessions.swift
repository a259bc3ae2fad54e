import Credentials

// Sessions, from their opening to their end.
extension LedgerSurvey {
    mutating func note(_ record: SessionRecord, at index: Int, _ statement: Statement) {
        if record.index == index {
            let session = OpenSession(record)
            sessions[record.id] = session
            centers[record.center]?.sessions.open(session)
        } else if case .credential(let credential) = statement.content {
            sessions[record.id]?.take(at: index, passed: credential.outcome == "passed")
        } else if case .status(let status) = statement.content {
            if status.action == .close { close(record, statement) }
            if status.action == .close || status.action == .revoke { end(record.id) }
        }
    }

    /// Counts what a statement that closes sessions says of those who came, once a statement.
    private mutating func close(_ record: SessionRecord, _ statement: Statement) {
        centers[record.center]?.sessions.closed += 1
        guard case .status(let status) = statement.content, case .others(_, let ids) = status.target,
            ids.first == record.id, let counts = statement.jws.payload.root["counts"]
        else { return }
        centers[record.center]?.sessions.present += Int(counts["present"]?.integer ?? 0)
        centers[record.center]?.sessions.passed += Int(counts["passed"]?.integer ?? 0)
    }

    /// Ends the sessions whose last day is before a day.
    mutating func endSessions(before today: Int) {
        guard today > day else { return }
        day = today
        for (id, session) in sessions where session.closes < today { end(id) }
    }

    private mutating func end(_ id: String) {
        guard let session = sessions.removeValue(forKey: id) else { return }
        centers[session.center]?.sessions.end(session)
    }
}
