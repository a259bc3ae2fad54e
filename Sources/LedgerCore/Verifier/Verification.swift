package import Credentials

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

    /// Whether one country alone is believed.
    package var isOneCountrysWord = false

    package init() {}

    package mutating func add(_ reason: Reason) {
        let place = reasons.firstIndex { $0.answer > reason.answer } ?? reasons.endIndex
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

/// What a certificate says in clear, with what the ledger says of it.
package struct CertifiedFacts: Sendable {
    package let number: String
    package let center: String
    /// The center as the registry calls it.
    package var centerNames: Names?
    package var achievementNames: Names?
    package var descriptions: Names?
    package var kind: EvidenceKind?
    package let outcome: String
    /// Field, level and grade, each under the framework and version that it belongs to.
    package let alignments: [Alignment]
    /// The date of issue on the certificate.
    package let issuedOn: CivilDate
    package let validUntil: CivilDate?
    /// When the ledger took it in.
    package var loggedAt: LedgerTime?
    package var index: Int?
    /// Whether it was awarded before the ledger, and when.
    package let awardedOn: CivilDate?
    /// When the key that signed it was accredited.
    package var keyAccreditedAt: LedgerTime?

    package struct Alignment: Sendable, Equatable {
        package let name: String
        package let framework: String
        package let code: String
    }

    package init(_ credential: CredentialStatement, number: String, center: String) {
        self.number = number
        self.center = center
        outcome = credential.outcome
        issuedOn = credential.validFrom
        validUntil = credential.validUntil
        awardedOn = credential.awardedDate
        alignments = (credential.achievement["alignment"].map { Array($0.elements) } ?? []).compactMap { value in
            guard let name = value["targetName"]?.string, let framework = value["targetFramework"]?.string,
                let code = value["targetCode"]?.string
            else { return nil }
            return Alignment(name: name, framework: framework, code: code)
        }
    }

    /// Whether the key that signed it had been accredited less than 30 days before.
    package var isByNewKey: Bool {
        guard let loggedAt, let keyAccreditedAt else { return false }
        return loggedAt.milliseconds - keyAccreditedAt.milliseconds < 30 * 86_400_000
    }
}
