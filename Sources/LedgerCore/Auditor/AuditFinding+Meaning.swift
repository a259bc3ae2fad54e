extension AuditFinding {
    /// What it means, in one sentence for people who do not know the protocol.
    package var meaning: String {
        guard sentence.form != .refusedAfterGap else { return Self.meaningAfterGap }
        return rule?.meaning ?? kind.meaning
    }

    /// What it means that an entry is refused after others that are missing.
    package static let meaningAfterGap = "What the entry rests on may be among what is missing."
}

extension AuditFinding.Kind {
    /// What a finding of this kind means.
    package var meaning: String {
        switch self {
        case .alteredEntry: "Somebody changed this entry where it is stored, after it was logged."
        case .alteredTile:
            "Somebody changed the ledger's index of hashes where it is stored; the entry itself is whole."
        case .missingEntry: "Somebody removed what the ledger signed for, or it was lost where it is stored."
        case .missingTile: "A file of hashes was removed or lost where it is stored; entries are not lost by that."
        case .damagedFile: "Somebody changed a file where it is stored, or it was written only in part."
        case .rootUnknown: "Too much is missing to say whether the rest is what the ledger signed for."
        case .refusedEntry: "The ledger holds an entry that its own rules forbid, and the authority has not voided it."
        case .brokenLink: "The chain is broken: this entry was not written after the one that stands before it."
        case .rootDiffers: "The entries that are shown are not those that the ledger signed for."
        case .sizeDiffers: "The ledger signed for another number of entries than it shows."
        case .checkpointRefused: "The ledger's signature over its entries is missing or false."
        case .notCountersigned:
            "The other country has not yet vouched for these entries: one country's word stands alone."
        case .contradictingCheckpoints: "The ledger told two stories: it signed two histories that cannot both be true."
        case .wrongLogKey: "The ledger's state was signed with a key that was not its key at that time."
        case .wrongWitnessKey: "The policy expects another key for this ledger's cosignatures than the ledger says."
        case .wrongAuthority: "The ledger was not founded by an authority that you trust."
        case .copyDiffers: "The two countries hold different bytes for the same place: one of them was changed."
        case .sessionNotApproved: "A session was opened that the ministry's list does not approve."
        case .moreThanApproved: "A session was opened for more people, or certified more, than the ministry approved."
        case .differsFromEarlierAudit: "What an earlier audit read was changed or removed since."
        }
    }
}

extension RefusalCode {
    /// What an entry that breaks this rule stands for.
    package var meaning: String {
        switch self {
        case .malformed: "The entry has not the form that every entry must have."
        case .tooLarge: "The entry is larger than any entry may be."
        case .unsupportedAlgorithm: "The statement is signed in a way that is not allowed."
        case .unknownKey: "The statement is signed with a key that nobody registered."
        case .badSignature: "The statement was not signed by the key that it names: it is forged, or was changed."
        case .duplicate: "The statement uses a name that was used before."
        case .fromTheFuture: "The statement is dated later than it was logged."
        case .timeLeap: "The ledger's clock jumped, or the statement is far older than it may be."
        case .notAuthority: "Whoever signed had no right to make such a statement."
        case .notAccredited: "The center or its key was not accredited at that time."
        case .wrongRole: "The key was registered for other work than this."
        case .keyInUse: "The key belongs to somebody else already."
        case .samePerson: "One person did what takes two."
        case .unknownAchievement: "The certificate is for something that was never registered."
        case .achievementDiffers: "The certificate describes its subject differently from what was registered."
        case .outOfScope: "The center was not allowed to certify this."
        case .sessionRequired: "The certificate names no session, and must."
        case .unknownSession: "The certificate names a session that was never opened."
        case .sessionMismatch: "The certificate does not belong to the session that it names."
        case .sessionClosed: "The certificate was issued under a session that yields none any more."
        case .sessionExceeded: "More certificates were issued than the session was opened for."
        case .badNumber: "The certificate's number is not one that the center could give."
        case .badStatusIndex: "The certificate's place in the status list is not its own."
        case .backDated: "The certificate bears a date that its session or its logging does not allow."
        case .personalData: "The entry says more than it may: it could hold data about a person."
        case .unknownTarget: "The statement is about something that is not in this ledger, or not the signer's."
        case .illegalTransition: "The state of what it is about could not be changed in this way."
        case .snapshotDiffers: "The ledger's own summary is not what its entries give."
        case .snapshotTooSoon: "The ledger's summary came too soon after the last."
        }
    }
}
