/// Which of several certificates are shown to be one person's, from inside the documents alone.
package struct People: Sendable, Equatable {
    /// The places of the certificates, one list a person, in the order in which they were shown. A certificate that
    /// does not count is in none.
    package let groups: [[Int]]

    /// Joins valid certificates with each other. One that could not be confirmed is put beside a valid one, and joins
    /// no two.
    package init(_ verifications: [Verification]) {
        let people = verifications.map(PersonClaims.init)
        let links = verifications.map(IdentityLink.init)
        func areOne(_ one: Int, _ other: Int) -> Bool {
            guard let first = people[one], let second = people[other] else { return false }
            return first.isShownToBe(second) || links[one]?.joins(second) == true || links[other]?.joins(first) == true
        }
        var groups: [[Int]] = []
        for index in verifications.indices where verifications[index].weight == .counts {
            let touched = groups.filter { $0.contains { areOne($0, index) } }
            groups.removeAll { group in touched.contains(group) }
            groups.append((touched.flatMap { $0 } + [index]).sorted())
        }
        for index in verifications.indices where verifications[index].weight == .open {
            let place = groups.firstIndex { group in
                group.contains { verifications[$0].weight == .counts && areOne($0, index) }
            }
            if let place { groups[place].append(index) } else { groups.append([index]) }
        }
        self.groups = groups.sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
    }
}

/// What a certificate is worth where something is asked of its holder.
package enum EvidenceWeight: Sendable, Equatable {
    case counts

    /// It may count once it can be confirmed, or a suspension is lifted.
    case open

    case doesNotCount
}

extension Verification {
    package var weight: EvidenceWeight {
        switch answer {
        case .valid: .counts
        case .undetermined, .notCountersigned, .suspended: certificate == nil ? .doesNotCount : .open
        case .mismatch, .unknown, .notAuthorized, .revoked, .superseded, .expired: .doesNotCount
        }
    }
}
