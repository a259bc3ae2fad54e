import Credentials

extension Judge {
    func judge(_ session: Session, by signer: Signer, _ effects: inout Effects) throws {
        let (center, role) = try requireKeyholder(signer, roles: [.registrar, .officer])
        try requireIssuer(center)
        guard role == .officer || session.center == center else {
            throw Refusal(.notAuthority, "a registrar opens sessions of the own center only")
        }
        guard role == .officer || !session.isBackfill else {
            throw Refusal(.notAuthority, "only an officer opens a session for what was awarded before")
        }
        try checkAccredited(session)
        effects.add(
            .session(
                SessionRecord(
                    id: statement.identity,
                    index: index,
                    time: time,
                    signer: signer.key.thumbprint,
                    staffCode: signer.key.staffCode ?? "",
                    center: session.center,
                    achievement: session.achievement,
                    date: session.date.dayNumber,
                    closes: session.closes.dayNumber,
                    authorized: session.authorized,
                    isBackfill: session.isBackfill
                )
            )
        )
    }

    private func checkAccredited(_ session: Session) throws {
        let accreditations = try standing.accreditationsInForce(ofCenter: session.center, at: time)
        guard !accreditations.isEmpty else {
            throw Refusal(.notAccredited, "the center \(session.center) is not accredited")
        }
        guard let achievement = try facts.achievement(session.achievement) else {
            throw Refusal(.unknownAchievement, "\(session.achievement) is not registered")
        }
        guard accreditations.contains(where: { $0.covers(achievement.definition.code) }) else {
            throw Refusal(.outOfScope, "\(session.center) is not accredited for \(achievement.definition.code)")
        }
    }
}
