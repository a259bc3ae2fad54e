import Credentials

// What is shown in clear.
extension Judge {
    func checkClearMembers(
        _ credential: CredentialStatement,
        _ achievement: AchievementDefinition,
        center: String
    ) throws {
        if let unlisted = credential.unlisted { throw unlisted }
        guard zip(credential.context.elements, ledger.credentialContexts).allSatisfy({ $0.hasString($1) }) else {
            throw Refusal(.personalData, "@context has another value than the protocol fixes")
        }
        guard credential.name == achievement.achievement["name"] else {
            throw Refusal(.personalData, "name is not the achievement's")
        }
        let isName = { (description: CenterDescription) in credential.issuerName.hasString(description.name.en) }
        guard try standing.hasHadName(center: center, upTo: time, where: isName) else {
            throw Refusal(.personalData, "issuer.name was never in force for \(center)")
        }
    }
}
