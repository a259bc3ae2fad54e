import Credentials
import LedgerCrypto
import TransparencyLog

extension Judge {
    func judge(_ credential: CredentialStatement, by signer: Signer, _ effects: inout Effects) throws {
        let (center, _) = try requireKeyholder(signer, roles: [.issuer])
        let issuerID = "https://\(ledger.origin)/centers/\(center)"
        try requireIssuer(issuerID)
        guard credential.issuerID.hasString(issuerID) else { throw malformed("issuer.id must be iss") }
        let achievement = try registeredAchievement(credential, center: center)
        let predecessor = try credential.supersedes.flatMap { try self.predecessor($0) }
        let session = try self.session(credential, achievement, center: center, signer: signer, predecessor)
        let (number, text) = try self.number(credential, center: center)
        try checkStatusIndex(credential, number)
        try checkDates(credential, session: session)
        try checkClearMembers(credential, achievement, center: center)
        let record = CredentialRecord(
            center: center,
            serial: number.serial,
            number: text,
            index: index,
            time: time,
            signer: signer.key.thumbprint,
            session: credential.session
        )
        effects.add(.credential(record))
        if let predecessor { try supersede(predecessor, by: record, signer: signer, &effects) }
        if var session, predecessor == nil || predecessor?.session != session.id {
            session.seatsTaken += 1
            effects.add(.session(session))
        }
    }

    private func registeredAchievement(
        _ credential: CredentialStatement,
        center: String
    ) throws -> AchievementDefinition {
        guard let code = credential.achievement["humanCode"]?.string,
            let version = credential.achievement["version"]?.string,
            let definition = try facts.achievement("\(code)/\(version)")?.definition
        else { throw Refusal(.unknownAchievement, "the achievement's code and version are not registered") }
        guard credential.achievement == definition.achievement else {
            throw Refusal(
                .achievementDiffers,
                "the achievement is not, word for word, the one registered as \(definition.key)"
            )
        }
        guard try standing.hasAccreditationInForce(ofCenter: center, at: time, where: { $0.covers(code) }) else {
            throw Refusal(.outOfScope, "\(center) is not accredited for \(code)")
        }
        guard definition.kind.outcomes.contains(credential.outcome) else {
            throw malformed("outcome \(credential.outcome) does not go with what is \(definition.kind.rawValue)")
        }
        return definition
    }
}
