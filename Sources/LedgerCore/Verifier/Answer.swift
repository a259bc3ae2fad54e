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
    case notInLedger
    case refusedByRules(RefusalCode, String)
    case declaredVoid
    case outsidePolicy(String)
    case noName
    case notLogged(center: String)
    case materialMissing(String)
    case statusUnknown
    case statusTooOld(asOf: LedgerTime)
    case copyTooOld(asOf: LedgerTime)
    case ledgerDamaged(String)
    case ledgerNotRead(String)
    /// The ledger shows different histories to different people.
    case differentHistories(CheckpointConflict)
    case revoked(StatusReason, since: LedgerTime)
    case superseded(by: String, since: LedgerTime)
    case suspended(StatusReason, since: LedgerTime)
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
        case .notWhatWasSigned, .falseProof, .falseSignature, .otherContentLogged: .mismatch
        case .notInLedger: .unknown
        case .refusedByRules, .declaredVoid, .outsidePolicy: .notAuthorized
        case .notACertificate, .noName, .notLogged, .materialMissing, .statusUnknown, .statusTooOld, .copyTooOld,
            .ledgerDamaged, .ledgerNotRead, .differentHistories, .purposeUnknown, .cosignaturesOverdue:
            .undetermined
        case .revoked: .revoked
        case .superseded: .superseded
        case .suspended: .suspended
        case .expired, .purposeExpired: .expired
        case .awaitingCosignatures: .notCountersigned
        }
    }
}
