import Credentials

/// What a profile's item is answered with.
package struct ItemAnswer: Sendable {
    package let item: RequirementItem
    package let verdict: Verdict

    /// The numbers of the certificates by which it is met.
    package var certificates: [String] = []

    /// What the two countries agreed, where a certificate counts by that.
    package var recognitions: [RecognitionAgreement] = []

    /// Why it is not met, or not known.
    package var reasons: [ItemReason] = []

    package enum Verdict: String, Sendable, Codable, CaseIterable {
        case met
        case notMet = "not-met"
        case unknown
    }
}

/// Why an item is not met, or not known.
package enum ItemReason: Sendable, Equatable {
    /// No certificate of the kind that is asked for was shown.
    case nothingShown

    /// None was, but a file could not be read.
    case fileNotRead

    /// A certificate falls short, or leaves open whether it is enough.
    case point(certificate: String, MatchPoint)

    /// It would meet the item, and could not be confirmed or is suspended.
    case notConfirmed(certificate: String, Answer)

    /// It would have met the item, and does not count any more, or never did.
    case doesNotCount(certificate: String, Answer)

    /// It would meet the item, or add to it, and is not shown to be the same person's as the others.
    case notShownToBeOnePerson(certificate: String)

    /// Fewer months are covered than are asked for.
    case tooFewMonths(found: Int, wanted: Int)
}
