import Credentials

/// The ten answers to someone who was shown a certificate. Of those that apply the
/// first is the answer, and the others stand beside it.
package enum Answer: String, Sendable, CaseIterable, Codable, Comparable {
    /// What is shown is not what was signed, or a proof or signature is false.
    case mismatch
    /// It is in no ledger.
    case unknown
    /// The rules refused it, it is void, or it lies outside of what is trusted.
    case notAuthorized = "not-authorized"
    /// It could not be checked.
    case undetermined
    case revoked, superseded, suspended, expired
    /// Only one country vouches for it so far.
    case notCountersigned = "not-countersigned"
    case valid

    package static func < (one: Answer, other: Answer) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What someone at the door needs to know first.
package enum Face: String, Sendable, CaseIterable, Codable {
    case genuine
    case genuineBut = "genuine-but"
    case doNotAccept = "do-not-accept"
    case couldNotBeConfirmed = "could-not-be-confirmed"
}

/// Why an answer applies.
package enum Reason: Sendable, Equatable {
    case notACertificate(String)
    case notWhatWasSigned(String)
    case falseProof(String)
    case falseSignature
    case otherContentLogged
    /// These claims of a paper are not those that were signed under its number.
    case claimsNotSigned([String])
    /// What is printed is not what the code or the file shows.
    case printDiffers(String, printed: String, coded: String)
    case notInLedger
    case refusedByRules(RefusalCode, String)
    case declaredVoid
    case outsidePolicy(String)
    case noName
    /// A claim that is printed, or stands in a list, is shown by nothing that was signed.
    case valueNotShown(String)
    /// These were signed, and the print does not show them.
    case notInPrint([String])
    /// A paper can be checked with the ledger's entries alone, which are not at hand.
    case noEntriesAtHand
    /// These were signed and stand in the print, and something lies over them there.
    case coveredInPrint([String])
    /// What was given could not be read here, and why.
    case unreadInput(Names)
    /// Signed by a key of the center that it names, and not shown to be in the ledger.
    case notLogged(center: String)
    /// Not shown to be in the ledger, and nothing at hand says whose key signed it.
    case signerUnknown(center: String)
    case materialMissing(String)
    case statusUnknown
    case statusTooOld(asOf: LedgerTime)
    /// A snapshot shows the status, for which not all witnesses of the policy have vouched.
    case statusNotCountersigned(asOf: LedgerTime)
    case copyTooOld(asOf: LedgerTime)
    case ledgerDamaged(String)
    case ledgerNotRead(String)
    /// The ledger shows different histories to different people.
    case differentHistories(CheckpointConflict)
    case revoked(StatusReason, since: LedgerTime)
    case superseded(by: String, since: LedgerTime)
    case suspended(StatusReason, since: LedgerTime)
    /// A status list says so, which tells neither why nor since when.
    case listed(ListedStatus, asOf: LedgerTime)
    case expired(String)
    case purposeUnknown(String)
    case purposeExpired(String, on: String)
    /// The ledger took it in at this time, and these witnesses of the policy have not vouched for it.
    case awaitingCosignatures(since: LedgerTime, by: [String])
    /// The same, for more than 14 days.
    case cosignaturesOverdue(since: LedgerTime, by: [String])

    /// The answer that this reason leads to.
    package var answer: Answer {
        switch self {
        case .notWhatWasSigned, .falseProof, .falseSignature, .otherContentLogged, .claimsNotSigned,
            .printDiffers:
            .mismatch
        case .notInLedger: .unknown
        case .refusedByRules, .declaredVoid, .outsidePolicy: .notAuthorized
        case .notACertificate, .noName, .valueNotShown, .notInPrint, .coveredInPrint, .noEntriesAtHand, .unreadInput,
            .notLogged, .signerUnknown, .materialMissing, .statusUnknown, .statusTooOld, .statusNotCountersigned,
            .copyTooOld, .ledgerDamaged, .ledgerNotRead, .differentHistories, .purposeUnknown, .cosignaturesOverdue:
            .undetermined
        case .revoked: .revoked
        case .superseded: .superseded
        case .suspended: .suspended
        case .listed(let status, _): status.answer
        case .expired, .purposeExpired: .expired
        case .awaitingCosignatures: .notCountersigned
        }
    }
}

/// What a status list may say against a certificate.
package enum ListedStatus: Sendable, Equatable {
    case revoked, suspended, superseded

    /// Nil for what is valid.
    init?(_ value: StatusValue) {
        switch value {
        case .valid: return nil
        case .revoked: self = .revoked
        case .suspended: self = .suspended
        case .superseded: self = .superseded
        }
    }

    fileprivate var answer: Answer {
        switch self {
        case .revoked: .revoked
        case .suspended: .suspended
        case .superseded: .superseded
        }
    }
}
