import LedgerCrypto

/// What a certificate stands for: by itself, or by what two countries agreed that it counts as.
struct QualificationPlace {
    let achievement: String?
    let alignments: [CertifiedFacts.Alignment]

    /// The agreement by which it stands for this; nil for what it says itself.
    let recognition: RecognitionAgreement?

    func code(in framework: String) -> String? {
        alignments.first { $0.framework.hasSameBytes(as: framework) }?.code
    }

    /// Whether an alignment is of the framework, or of one of its fields, tiers, grades and levels.
    func names(_ framework: String) -> Bool {
        ["", " field", " tier", " grade", " level"].contains { code(in: framework + $0) != nil }
    }

    private func isMeant(by qualification: Recognition.Qualification) -> Bool {
        achievement?.hasSameBytes(as: qualification.code) == true
            || alignments.contains { alignment in
                alignment.framework.hasSameBytes(as: qualification.framework)
                    && alignment.code.hasSameBytes(as: qualification.code)
            }
    }

    /// What a recognition in force makes of it; nil where it makes nothing of it.
    ///
    /// Only `equal` and `at-least` say that one counts as the other; `part-of` and `comparable` do not.
    func standing(by concerning: ConcerningRecognition, of country: String, for purpose: String?) -> Self? {
        let agreement = concerning.agreement
        guard agreement.isInForce, Self.serves(agreement.body.purpose, purpose) else { return nil }
        let (from, to, relation) = (agreement.body.from, agreement.body.to, agreement.body.relation)
        if from.country.hasSameBytes(as: country), isMeant(by: from), relation == .equal || relation == .atLeast {
            return Self(counting(as: to, concerning))
        }
        if to.country.hasSameBytes(as: country), isMeant(by: to), relation == .equal {
            return Self(counting(as: from, concerning))
        }
        return nil
    }

    /// A recognition for no purpose serves all, one for a purpose serves that alone.
    private static func serves(_ agreed: String?, _ asked: String?) -> Bool {
        guard let agreed else { return true }
        return asked?.hasSameBytes(as: agreed) ?? false
    }

    private func counting(
        as qualification: Recognition.Qualification,
        _ concerning: ConcerningRecognition
    ) -> (String, [CertifiedFacts.Alignment], RecognitionAgreement) {
        let own = CertifiedFacts.Alignment(
            name: qualification.code,
            framework: qualification.framework,
            code: qualification.code
        )
        // Where the agreement names an achievement, it stands for all that the achievement is aligned to.
        let whole = concerning.other.flatMap { other in
            other.code.hasSameBytes(as: qualification.code) ? CertifiedFacts.Alignment.all(of: other.achievement) : nil
        }
        return (qualification.code, [own] + (whole ?? []), concerning.agreement)
    }

    private init(_ parts: (String, [CertifiedFacts.Alignment], RecognitionAgreement)) {
        (achievement, alignments, recognition) = parts
    }

    init(achievement: String?, alignments: [CertifiedFacts.Alignment]) {
        self.achievement = achievement
        self.alignments = alignments
        recognition = nil
    }
}
