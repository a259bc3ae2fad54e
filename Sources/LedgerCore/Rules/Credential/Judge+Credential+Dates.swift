import Credentials

// When it was issued.
extension Judge {
    func checkDates(_ credential: CredentialStatement, session: SessionRecord?) throws {
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
