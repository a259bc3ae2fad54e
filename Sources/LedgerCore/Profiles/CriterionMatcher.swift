import Credentials
import LedgerCrypto

/// Holds certificates against criteria.
struct CriterionMatcher {
    let scales: [RatingScale]

    /// The field that is the same for all items that ask for one; nil where no certificate names any.
    let field: String?
    let today: CivilDate

    /// All that was shown, in which certificates are looked up that others rest on.
    let shown: [ProfileEvidence]

    /// The best that one of several criteria says.
    func verdict(_ alternatives: [CertificateCriterion], on evidence: ProfileEvidence) -> CriterionVerdict {
        .best(alternatives.lazy.map { verdict($0, on: evidence) })
    }

    private func verdict(_ criterion: CertificateCriterion, on evidence: ProfileEvidence) -> CriterionVerdict {
        guard criterion.kinds.isEmpty || evidence.kind.map(criterion.kinds.contains) == true,
            criterion.issuerCountries.isEmpty
                || criterion.issuerCountries.contains(where: { $0.hasSameBytes(as: evidence.country) })
        else { return .failed(nil) }
        let place = CriterionVerdict.best(evidence.places.lazy.map { verdict(criterion, at: $0) })
        if case .failed = place { return place }
        for point in [short(criterion, evidence), open(criterion, evidence)] {
            if let point { return point }
        }
        return place
    }

    /// What it stands for, and how high.
    private func verdict(_ criterion: CertificateCriterion, at place: QualificationPlace) -> CriterionVerdict {
        guard criterion.achievements.isEmpty || criterion.achievements.contains(where: { matches($0, place) }) else {
            return .failed(nil)
        }
        guard let framework = criterion.framework else { return .met(place.recognition) }
        guard place.names(framework), names(criterion.codes, in: framework, place) else { return .failed(nil) }
        var low: MatchPoint?
        for (word, rank) in criterion.ranks {
            let scale = "\(framework) \(word)"
            guard let code = place.code(in: scale) else { return .failed(nil) }
            switch compare(code, with: rank, on: scale) {
            case .some(true): continue
            case .some(false): low = .tooLow(framework: scale, code: code)
            case nil: return .failed(nil)
            }
        }
        let field = fieldVerdict(criterion.field, in: framework, place)
        if case .failed = field { return field }
        return low.map { .failed($0) } ?? field
    }

    /// A code, or the beginning of one before a `*`.
    private func matches(_ pattern: String, _ place: QualificationPlace) -> Bool {
        guard let code = place.achievement else { return false }
        return pattern.hasSuffix("*")
            ? Array(code.utf8).starts(with: pattern.utf8.dropLast()) : code.hasSameBytes(as: pattern)
    }

    private func names(_ codes: [String], in framework: String, _ place: QualificationPlace) -> Bool {
        guard !codes.isEmpty else { return true }
        return place.code(in: framework).map { code in codes.contains { $0.hasSameBytes(as: code) } } ?? false
    }

    /// Nil for a code that is not the one, or not on the scale.
    private func compare(_ code: String, with rank: CertificateCriterion.Rank, on scale: String) -> Bool? {
        switch rank {
        case .exactly(let wanted): return code.hasSameBytes(as: wanted) ? true : nil
        case .atLeast(let wanted):
            let order = scales.first { $0.framework.hasSameBytes(as: scale) }?.order ?? []
            guard let place = order.firstIndex(where: { $0.hasSameBytes(as: code) }),
                let least = order.firstIndex(where: { $0.hasSameBytes(as: wanted) })
            else { return nil }
            return place >= least
        }
    }

    private func fieldVerdict(
        _ rule: CertificateCriterion.Field?,
        in framework: String,
        _ place: QualificationPlace
    ) -> CriterionVerdict {
        let wanted: String?
        switch rule {
        case nil: return .met(place.recognition)
        case .code(let code): wanted = code
        case .same: wanted = field
        }
        guard let code = place.code(in: "\(framework) field"), let wanted else { return .open(.namesNoField) }
        return code.hasSameBytes(as: wanted) ? .met(place.recognition) : .failed(.otherField(code))
    }
}
