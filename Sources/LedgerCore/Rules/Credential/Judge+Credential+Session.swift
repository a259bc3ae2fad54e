import LedgerCrypto

// The session that a credential is issued in.
extension Judge {
    func session(
        _ credential: CredentialStatement,
        _ achievement: AchievementDefinition,
        center: String,
        signer: Signer,
        _ predecessor: CredentialRecord?
    ) throws -> SessionRecord? {
        guard let id = credential.session else {
            guard !achievement.sessionRequired else {
                throw Refusal(.sessionRequired, "\(achievement.key) is certified in a session only")
            }
            return nil
        }
        guard let session = try facts.session(id) else {
            throw Refusal(.unknownSession, "no session \(id) was opened")
        }
        guard session.center == center, session.achievement == achievement.key else {
            throw Refusal(
                .sessionMismatch,
                "the session is \(session.center)'s for \(session.achievement), the credential \(center)'s for \(achievement.key)"
            )
        }
        guard !signer.key.isOf(staffCode: session.staffCode) else {
            throw Refusal(.samePerson, "who opened a session does not certify in it")
        }
        // Without the predecessor at hand it may be one of the same session.
        let takesSeatOver = predecessor.map { $0.session == id } ?? (credential.supersedes != nil && !isComplete)
        guard !takesSeatOver else { return session }
        guard try standing.yields(session, at: time) else {
            throw Refusal(.sessionClosed, "the session \(id) yields no more certificates")
        }
        guard session.seatsTaken < session.authorized else {
            throw Refusal(.sessionExceeded, "all \(session.authorized) seats of the session are taken")
        }
        return session
    }
}
