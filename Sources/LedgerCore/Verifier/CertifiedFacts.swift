package import Credentials

/// What a certificate says in clear, with what the ledger says of it.
package struct CertifiedFacts: Sendable {
    package let number: String
    package let center: String
    /// The achievement's code, as the certificate repeats it.
    package let achievementCode: String?
    /// The center as the certificate calls it.
    package let centerName: String?
    /// The center as the registry calls it.
    package var centerNames: Names?
    /// How the center is to be reached, as the registry has it.
    package var centerContact: String?
    /// How the center came to its end; nil while it works, and where no ledger says.
    package var centerEnd: CenterEnd?
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
    /// The version whose place it took; nil without one, and where no copy of the ledger tells.
    package var replaces: CertificateVersion?
    /// The version that took its place; nil without one, and where no copy of the ledger tells.
    package var replacedBy: CertificateVersion?
    /// When the key that signed it was accredited.
    package var keyAccreditedAt: LedgerTime?

    package struct Alignment: Sendable, Equatable {
        package let name: String
        package let framework: String
        package let code: String

        /// The alignments of an Open Badges achievement.
        static func all(of achievement: JSONValue) -> [Alignment] {
            (achievement["alignment"].map { Array($0.elements) } ?? []).compactMap { value in
                guard let name = value["targetName"]?.string, let framework = value["targetFramework"]?.string,
                    let code = value["targetCode"]?.string
                else { return nil }
                return Alignment(name: name, framework: framework, code: code)
            }
        }
    }

    package init(_ credential: CredentialStatement, number: String, center: String) {
        self.number = number
        self.center = center
        centerName = credential.issuerName.string
        outcome = credential.outcome
        issuedOn = credential.validFrom
        validUntil = credential.validUntil
        awardedOn = credential.awardedDate
        achievementCode = credential.achievement["humanCode"]?.string
        alignments = Alignment.all(of: credential.achievement)
    }

    /// Whether the key that signed it had been accredited less than 30 days before.
    package var isByNewKey: Bool {
        guard let loggedAt, let keyAccreditedAt else { return false }
        return loggedAt.milliseconds - keyAccreditedAt.milliseconds < 30 * dayInMilliseconds
    }
}

/// How a center came to its end, and who looks after its certificates now.
package struct CenterEnd: Sendable, Equatable {
    /// `revoked`, or `suspended` while it is not decided.
    package let state: Condition.State
    package let reason: StatusReason
    package let since: LedgerTime
    package let successors: [Successor]

    package struct Successor: Sendable, Equatable {
        package let id: String
        package let names: Names
        package let contact: String
    }
}
