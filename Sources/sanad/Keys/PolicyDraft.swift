import TransparencyLog

/// A tlog-policy to be written: whose logs and witnesses, and how many of them must have signed.
struct PolicyDraft {
    let kind: Kind
    /// The countries; one's own first.
    let countries: [AuthorityDescription]
    /// Witnesses that belong to neither country.
    var witnesses: [NamedWitness] = []
    /// How many of those must have signed; nil for the usual number.
    var independent: Int?
    /// How many countries must have signed; nil for all.
    var needed: Int?
    /// The policy that this one takes the place of: what it trusted stays listed.
    var former: TrustPolicy?

    enum Kind: String, CaseIterable {
        /// One country by its own word.
        case alone
        case pilot, both
        case bothPlus = "both-plus"

        /// The number of independent witnesses that a checkpoint needs, if nothing else is said.
        var usualIndependent: Int {
            switch self {
            case .alone, .both: 0
            case .pilot: 2
            case .bothPlus: 1
            }
        }
    }

    /// A witness and what the policy calls it.
    struct NamedWitness {
        let name: String
        let key: NoteVerifierKey
        let url: String?
    }

    init(_ kind: Kind, of countries: [AuthorityDescription]) {
        self.kind = kind
        self.countries = countries
    }

    /// The policy, read back as a verifier would read it.
    ///
    /// - Throws: `Failure` where the parts do not make a policy.
    func text() throws -> String {
        let text = try lines().map { $0 + "\n" }.joined()
        do {
            _ = try TrustPolicy(text)
        } catch {
            throw Failure(.data, "these parts do not make a policy: \(error)")
        }
        return text
    }

    private func lines() throws -> [String] {
        let listed = try PolicyListing(self)
        return heading + [""] + listed.logs + [""] + listed.witnesses + [""] + quorum(listed.names)
    }

    private var heading: [String] {
        let names = countries.map(\.country).joined(separator: " and ")
        return switch kind {
        case .alone: ["# \(names) alone: its log is believed by its own word."]
        case .pilot:
            [
                "# Pilot: \(names) alone keeps a ledger. A checkpoint counts once its own witness and",
                "# \(required) of the independent witnesses have signed it.",
            ]
        case .both: ["# \(names): a checkpoint counts once \(share) have signed it."]
        case .bothPlus:
            [
                "# \(names) and others: a checkpoint counts once \(share) and at least",
                "# \(required) of the independent witnesses have signed it.",
            ]
        }
    }

    private var share: String {
        guard let needed, needed < countries.count else { return countries.count == 2 ? "both" : "all of them" }
        return "\(needed) of them"
    }

    /// How many independent witnesses must have signed.
    var required: Int { independent ?? kind.usualIndependent }

    /// The lines that say how many must have signed.
    private func quorum(_ names: PolicyListing.Names) -> [String] {
        let own = names.countries.joined(separator: " ")
        let group = countries.count > 2 ? "countries" : "both"
        let threshold = needed.map(String.init) ?? "all"
        let others = "group independent \(required) \(names.independent.joined(separator: " "))"
        return switch kind {
        case .alone: ["quorum none"]
        case .pilot: [others, "group pilot all \(own) independent", "quorum pilot"]
        case .both: ["group \(group) \(threshold) \(own)", "quorum \(group)"]
        case .bothPlus:
            [
                "group \(group) \(threshold) \(own)", others, "group both-plus all \(group) independent",
                "quorum both-plus",
            ]
        }
    }
}
