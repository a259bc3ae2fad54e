package import Credentials
package import TransparencyLog

/// What a verifier found out about a certificate.
package struct Verification: Sendable {
    /// Everything that speaks against it, or was not to be found out; the gravest first.
    package private(set) var reasons: [Reason] = []

    /// What it certifies; nil when that could not be read.
    package var certificate: CertifiedFacts?

    /// The personal claims that are shown and were signed.
    package var claims: DisclosedClaims?

    /// Up to when its status is known.
    package var statusAsOf: LedgerTime?

    /// The snapshot by which its status is known; nil when it is known otherwise, or not.
    package var snapshot: SnapshotStatus?

    /// Why status lists that were at hand beside the file were not used.
    package var unusedStatus: [String] = []

    /// Whether one country alone is believed.
    package var isOneCountrysWord = false

    /// The ledger that it claims to be in.
    package var origin: String?

    /// Where that ledger was read; nil when it was not.
    package var provenance: Provenance?

    /// The checkpoint by which the policy's witnesses vouch for it; nil when they do not,
    /// or the policy asks for none.
    package var countersigned: VerifiedCheckpoint?

    /// What its country and others say in recognitions that concern it, in force or not.
    package var recognitions: [ConcerningRecognition] = []

    /// The contradictions of its ledger that came to light.
    package var conflicts: [CheckpointConflict] = []

    /// The credentials beside it that join its holder's name to a later one.
    package var identityLinks: [IdentityLink] = []

    package init() {}

    package mutating func add(_ reason: Reason) {
        let place = reasons.firstIndex { reason.precedes($0) } ?? reasons.endIndex
        reasons.insert(reason, at: place)
    }

    package var answer: Answer { reasons.first?.answer ?? .valid }

    /// The answers that apply beside the first.
    package var otherAnswers: [Answer] {
        var others: [Answer] = []
        for reason in reasons where reason.answer != answer && !others.contains(reason.answer) {
            others.append(reason.answer)
        }
        return others
    }

    package var face: Face {
        switch answer {
        case .valid: certificate?.outcome == "not-passed" ? .genuineBut : .genuine
        case .superseded, .suspended, .expired: .genuineBut
        case .mismatch, .unknown, .notAuthorized, .revoked: .doNotAccept
        case .undetermined, .notCountersigned: .couldNotBeConfirmed
        }
    }
}

extension Reason {
    /// Whether it is said before another one. Of those with one answer a ledger's
    /// contradiction comes first, because it puts the others in doubt.
    fileprivate func precedes(_ other: Reason) -> Bool {
        guard answer == other.answer else { return answer < other.answer }
        if case .differentHistories = self { return true }
        return false
    }
}
