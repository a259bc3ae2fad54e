import Credentials
import LedgerCrypto

/// A certificate as a profile looks at it.
struct ProfileEvidence {
    let number: String

    /// The country whose center issued it.
    let country: String
    let answer: Answer
    let weight: EvidenceWeight
    let kind: EvidenceKind?
    let outcome: String

    /// The day of the award, which is before the day of issue where it was entered later.
    let awardedOn: CivilDate
    let claims: DisclosedClaims?

    /// What it says of itself first.
    let places: [QualificationPlace]

    /// Nil where no certificate could be read.
    init?(_ verification: Verification, purpose: String?) {
        guard let certificate = verification.certificate else { return nil }
        let country = String(certificate.center.prefix(2))
        let own = QualificationPlace(
            achievement: certificate.achievementCode,
            alignments: certificate.alignments
        )
        number = certificate.number
        self.country = country
        answer = verification.answer
        weight = verification.weight
        // Each outcome belongs to one kind.
        kind = certificate.kind ?? EvidenceKind.allCases.first { $0.outcomes.contains(certificate.outcome) }
        outcome = certificate.outcome
        awardedOn = certificate.awardedOn ?? certificate.issuedOn
        claims = verification.claims
        places = [own] + verification.recognitions.compactMap { own.standing(by: $0, of: country, for: purpose) }
    }

    /// The fields that it names, in whichever framework.
    var fields: [String] {
        places.flatMap(\.alignments).filter { $0.framework.hasSuffix(" field") }.map(\.code)
    }

    func text(_ claim: ClaimName) -> String? { claims?[claim]?.string }

    /// The tasks, which may be a text or a list of texts; nil where they are not shown.
    var tasks: String? {
        claims?[.tasks].map { $0.string ?? $0.elements.compactMap(\.string).joined(separator: "\n") }
    }

    /// The numbers of the certificates that it rests on; nil where it does not show them.
    var basedOn: [String]? { claims?[.basedOn].map { $0.elements.compactMap(\.string) } }
}
