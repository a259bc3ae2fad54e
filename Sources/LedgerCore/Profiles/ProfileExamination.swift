package import Credentials
import LedgerCrypto

/// A profile's items, answered by certificates that have been verified.
package struct ProfileExamination: Sendable {
    package let items: [ItemAnswer]

    /// The numbers of the certificates that are taken to be the applicant's.
    package let applicant: [String]

    /// Those that may count, and are not shown to be the same person's.
    package let others: [String]

    /// The field that the items are asked in; nil where the profile asks for none, or no certificate names one.
    package let field: String?

    /// Answers a profile.
    ///
    /// Certificates of several people never count together. Of several people, and several fields, those are taken by
    /// which most is met.
    ///
    /// - Parameters:
    ///   - profile: What is asked.
    ///   - verifications: What was found out about each certificate that was shown.
    ///   - field: The field that is meant; nil to take the best of those that the certificates name.
    ///   - today: The day on which it is asked.
    package init(
        _ profile: RequirementProfile,
        by verifications: [Verification],
        field: String? = nil,
        on today: CivilDate
    ) {
        let evidence = verifications.map { ProfileEvidence($0, purpose: profile.purpose) }
        let isIncomplete = verifications.contains { $0.certificate == nil && $0.answer == .undetermined }
        let people = People(verifications).groups
        let fields = profile.asksForOneField ? Self.fields(evidence.compactMap { $0 }, named: field) : [nil]
        var best: ProfileExamination?
        for group in people.isEmpty ? [[]] : people {
            for field in fields {
                let examination = ProfileExamination(profile, evidence, isIncomplete, group, field, today)
                if best.map({ $0.precedence < examination.precedence }) ?? true { best = examination }
            }
        }
        self = best ?? ProfileExamination(profile, evidence, isIncomplete, [], nil, today)
    }

    private init(
        _ profile: RequirementProfile,
        _ evidence: [ProfileEvidence?],
        _ isIncomplete: Bool,
        _ group: [Int],
        _ field: String?,
        _ today: CivilDate
    ) {
        let shown = evidence.compactMap { $0 }
        let own = group.compactMap { evidence[$0] }
        let others = evidence.indices.filter { !group.contains($0) }.compactMap { evidence[$0] }
        let matcher = CriterionMatcher(scales: profile.scales, field: field, today: today, shown: shown)
        items = profile.items.map { item in
            ItemExamination(
                item: item,
                matcher: matcher,
                own: own,
                others: others.filter { $0.weight == .counts },
                excluded: others.filter { $0.weight == .doesNotCount },
                isIncomplete: isIncomplete
            ).answer()
        }
        applicant = own.map(\.number)
        self.others = others.filter { $0.weight != .doesNotCount }.map(\.number)
        self.field = field
    }

    /// How many items have an answer.
    package func count(_ verdict: ItemAnswer.Verdict) -> Int { items.count { $0.verdict == verdict } }

    private var precedence: (Int, Int) { (count(.met), count(.unknown)) }

    /// The field that was named, else those that certificates name, each once.
    private static func fields(_ evidence: [ProfileEvidence], named: String?) -> [String?] {
        if let named { return [named] }
        let found = evidence.filter { $0.weight != .doesNotCount }.flatMap(\.fields)
        let fields = found.reduce(into: [String]()) { fields, code in
            if !fields.contains(where: { $0.hasSameBytes(as: code) }) { fields.append(code) }
        }
        return fields.isEmpty ? [nil] : fields
    }
}
