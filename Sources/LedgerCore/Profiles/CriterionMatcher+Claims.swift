import Credentials
import LedgerCrypto

// What a certificate says beyond what it stands for.
extension CriterionMatcher {
    /// Where it falls short; nil where it does not, as far as it shows.
    func short(_ criterion: CertificateCriterion, _ evidence: ProfileEvidence) -> CriterionVerdict? {
        guard criterion.accepts(outcome: evidence.outcome) else { return .failed(.outcome(evidence.outcome)) }
        if let months = criterion.issuedWithinMonths, evidence.awardedOn.adding(months: months) < today {
            return .failed(.tooOld(evidence.awardedOn))
        }
        if let percent = criterion.percentOfPassMark, let results = evidence.claims?[.result],
            case .tooLow = ResultScore(results, percent: percent)
        {
            return .failed(.scoreTooLow)
        }
        if !criterion.words.isEmpty, let tasks = evidence.tasks {
            let text = MentionedWords(tasks)
            guard criterion.words.contains(where: text.mention) else { return .failed(.noMention(criterion.words)) }
        }
        guard case .failed(let point) = basis(criterion, evidence) else { return nil }
        return .failed(point)
    }

    /// What it leaves open; nil where it leaves nothing open.
    func open(_ criterion: CertificateCriterion, _ evidence: ProfileEvidence) -> CriterionVerdict? {
        // A place that leaves the field open says so first.
        if let percent = criterion.percentOfPassMark {
            guard let results = evidence.claims?[.result] else { return .open(.hides(.result)) }
            if case .unknown = ResultScore(results, percent: percent) { return .open(.passMarkUnknown) }
        }
        if !criterion.words.isEmpty, evidence.tasks == nil { return .open(.hides(.tasks)) }
        guard case .open(let point) = basis(criterion, evidence) else { return nil }
        return .open(point)
    }

    /// What is to be said of the certificates that it rests on.
    private func basis(_ criterion: CertificateCriterion, _ evidence: ProfileEvidence) -> CriterionVerdict {
        guard !criterion.basedOn.isEmpty else { return .met(nil) }
        guard let numbers = evidence.basedOn else { return .open(.hides(.basedOn)) }
        // A certificate cannot rest on itself, whatever it says.
        let others = shown.filter { other in
            !other.number.hasSameBytes(as: evidence.number) && numbers.contains { $0.hasSameBytes(as: other.number) }
        }
        let best = CriterionVerdict.best(
            others.filter { $0.weight == .counts }.lazy.map { verdict(criterion.basedOn, on: $0) }
        )
        if case .met = best { return .met(nil) }
        let missing = numbers.filter { number in
            !others.contains { $0.weight != .open && $0.number.hasSameBytes(as: number) }
        }
        if !missing.isEmpty { return .open(.basisNotShown(missing)) }
        if case .open = best { return best }
        return .failed(.otherBasis)
    }
}
