package import Credentials

/// Where a certificate falls short of what is asked, or leaves it open.
package enum MatchPoint: Sendable, Equatable {
    // Open: the certificate could still be the right one.

    /// It does not show this.
    case hides(ClaimName)

    /// It names no field.
    case namesNoField

    /// Its score is shown, and not what it is of.
    case passMarkUnknown

    /// It rests on these certificates, which were not shown or could not be confirmed.
    case basisNotShown([String])

    // Short: it is of the kind that is asked for, and not enough.

    case outcome(String)

    /// The grade, level or tier that it has, where a higher one is asked for.
    case tooLow(framework: String, code: String)
    case otherField(String)
    case tooOld(CivilDate)
    case scoreTooLow

    /// Its tasks mention none of the words.
    case noMention([String])

    /// What it rests on is something else.
    case otherBasis
}

/// What a criterion says of one certificate.
enum CriterionVerdict {
    /// Nil where it stands for itself, else the agreement by which it counts.
    case met(RecognitionAgreement?)
    case open(MatchPoint)

    /// Nil where it is of another kind altogether.
    case failed(MatchPoint?)

    /// The better, the higher.
    var rank: Int {
        switch self {
        case .met(nil): 4
        case .met: 3
        case .open: 2
        case .failed(.some): 1
        case .failed(nil): 0
        }
    }

    /// The best, the first of those that are as good; `failed` without any.
    static func best(_ verdicts: some Sequence<CriterionVerdict>) -> CriterionVerdict {
        verdicts.reduce(.failed(nil)) { $1.rank > $0.rank ? $1 : $0 }
    }
}
