import Credentials

/// A value on paper with what it is.
struct Fact {
    let label: PrintedText
    let value: String
    /// What the message calls it when it does not fit.
    let field: String
    var language: PaperLanguage?
    /// Whether it takes the whole width.
    var isWide = false
    /// Whether it is what the paper is about.
    var isStrong = false
}

extension PaperSheet {
    /// What is said of the person, and what of the achievement.
    var factGroups: [[Fact]] { [claimFacts, placeFacts + evidenceFacts].filter { !$0.isEmpty } }

    /// The printed claims, in the order of the paper.
    var claimFacts: [Fact] {
        certificate.claims.flatMap { claim in
            claim.parts.indices.compactMap { index -> Fact? in
                let part = claim.parts[index]
                // A list stands on one line; a name in several scripts has a line for each.
                guard part.language != nil || index == 0 else { return nil }
                let value = part.language == nil ? claim.text : part.text
                return Fact(
                    label: ClaimLabel.text(claim.name),
                    value: value,
                    field: claim.name.rawValue,
                    language: part.language,
                    isWide: claim.name == .tasks || claim.name == .basedOn
                )
            }
        }
    }

    /// Field, grade and level, each with the framework and version that gives it a meaning.
    var placeFacts: [Fact] {
        certificate.places.map { place in
            Fact(label: Label.place(place.word), value: place.value, field: "alignment (\(place.word))")
        }
    }

    /// How the center knows, and what came of it.
    var evidenceFacts: [Fact] {
        [
            Fact(label: Label.kind, value: kind.joined, field: "kind"),
            Fact(label: Label.outcome, value: words.outcome.joined, field: "outcome", isStrong: true),
        ]
    }

    /// The dates as they are typed, for those who verify by hand.
    var dateFacts: [Fact] {
        let dates = [
            (Label.issuedOn, certificate.issuedOn as String?, "issuedOn"),
            (Label.validUntil, certificate.validUntil, "validUntil"),
            (Label.awardedOn, certificate.awardedOn, "awardedOn"),
        ]
        return dates.compactMap { label, value, field in value.map { Fact(label: label, value: $0, field: field) } }
    }
}
