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

// Sessions
extension Judge {
    private func session(
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

// Numbers and dates
extension Judge {
    /// The number that was read from a credential's id, if it is all that follows this ledger's tag.
    func number(in credential: CredentialStatement) -> CredentialStatement.Number? {
        let tag = ledger.credentialTag
        guard let number = credential.number, number.start == tag.utf8.count, credential.id.begins(with: tag) else {
            return nil
        }
        return number
    }

    /// Reads a number with words for what is wrong with it.
    private func explainedNumber(_ credential: CredentialStatement) throws -> CertificateNumber {
        let prefix = ledger.credentialTag
        guard credential.id.begins(with: prefix) else {
            throw Refusal(.badNumber, "id must start with \(prefix)")
        }
        do {
            return try CertificateNumber(parsing: Array(credential.id.utf8.dropFirst(prefix.utf8.count)))
        } catch {
            throw Refusal(.badNumber, "\(error)")
        }
    }

    private func number(
        _ credential: CredentialStatement,
        center: String
    ) throws -> (value: CertificateNumber, text: String) {
        let known = number(in: credential)
        let number = try known?.value ?? explainedNumber(credential)
        guard number.centerID == center, number.year == credential.validFrom.year % 100 else {
            throw Refusal(.badNumber, "the number's center and year must be \(center) and validFrom's")
        }
        guard try facts.credential(center: center, serial: number.serial) == nil else {
            throw Refusal(.badNumber, "the serial \(number.serial) is used")
        }
        guard try !isComplete || number.serial <= (facts.highestSerial(center: center) ?? 0) + 10_000 else {
            throw Refusal(.badNumber, "the serial \(number.serial) is more than 10,000 above the highest")
        }
        let text = known?.text ?? number.description
        guard credential.licenseNumber.hasString(text) else {
            throw Refusal(.badNumber, "licenseNumber is not the certificate's number")
        }
        return (number, text)
    }

    private func checkStatusIndex(_ credential: CredentialStatement, _ number: CertificateNumber) throws {
        let position = number.statusPosition
        let uri = position.uri(origin: ledger.origin, centerID: number.centerID)
        let member = credential.credentialStatus
        let index = String(position.index)
        guard member.type.hasString("BitstringStatusListEntry"), member.purpose.hasString("message"),
            member.size == 2, credential.statusIndex == position.index, credential.statusURI.hasString(uri),
            member.index.hasString(index), member.id.hasString("\(uri)#\(index)"),
            member.listCredential.hasString("\(uri)/bitstring")
        else { throw Refusal(.badStatusIndex, "status must be \(position.index) in \(uri), the serial's place") }
    }

    private func checkDates(_ credential: CredentialStatement, session: SessionRecord?) throws {
        let validFrom = credential.validFrom
        if let session, validFrom.dayNumber < session.date {
            throw Refusal(.backDated, "validFrom is before the session's date")
        }
        let age = time.seconds - validFrom.startOfDay
        guard age <= 60 * 86_400, age >= -86_400 else {
            throw Refusal(.backDated, "validFrom is more than 60 days before the ledger's time, or a day after it")
        }
        guard credential.isBackfilled == (credential.awardedDate != nil) else {
            throw Refusal(.backDated, "awardedDate and backfilled come together")
        }
        guard credential.isBackfilled else { return }
        guard session?.isBackfill == true else {
            throw Refusal(.backDated, "what was awarded before is certified in a session opened for that")
        }
        guard let awarded = credential.awardedDate, awarded <= validFrom else {
            throw Refusal(.backDated, "awardedDate is after validFrom")
        }
    }
}

// What is shown in clear
extension Judge {
    private func checkClearMembers(
        _ credential: CredentialStatement,
        _ achievement: AchievementDefinition,
        center: String
    ) throws {
        if let unlisted = credential.unlisted { throw unlisted }
        let contexts = [
            "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://\(ledger.origin)/contexts/1",
        ]
        guard zip(credential.context.elements, contexts).allSatisfy({ $0.hasString($1) }) else {
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

// Supersession
extension Judge {
    /// The credential that another takes the place of; nil only for a verifier that
    /// does not hold it.
    private func predecessor(_ id: String) throws -> CredentialRecord? {
        guard let number = ledger.number(ofCredential: id) else {
            throw Refusal(.unknownTarget, "supersedes is no id of a credential of this ledger: \(id)")
        }
        let record = try facts.credential(center: number.centerID, serial: number.serial)
        guard record?.number == number.description || (record == nil && !isComplete) else {
            throw Refusal(.unknownTarget, "supersedes names no credential of this ledger: \(id)")
        }
        return record
    }

    private func supersede(
        _ predecessor: CredentialRecord,
        by record: CredentialRecord,
        signer: Signer,
        _ effects: inout Effects
    ) throws {
        guard try predecessor.center == record.center || standing.succeeds(record.center, predecessor.center, at: time)
        else { throw Refusal(.unknownTarget, "\(predecessor.number) is not \(record.center)'s to supersede") }
        let condition = try standing.condition(of: predecessor)
        let session = try predecessor.session.flatMap { try facts.session($0) }
        let isOpen = try session.map { try standing.yields($0, at: time) } ?? true
        guard condition.allowsSupersession, isOpen || condition.isSuspendedForCorrection else {
            throw Refusal(
                .illegalTransition,
                "\(predecessor.number) is \(condition.state.rawValue)\(isOpen ? "" : ", its session over,") and cannot be superseded"
            )
        }
        var predecessor = predecessor
        predecessor.events.append(
            StatusEvent(
                index: index,
                time: time,
                signer: signer.key.thumbprint,
                isOfficers: false,
                statement: statement.identity,
                change: .superseded(center: record.center, serial: record.serial)
            )
        )
        effects.add(.credential(predecessor))
    }
}
