package import Credentials

/// What someone asks of an applicant, item by item: a program's conditions or an employer's wishes.
///
/// It decides nothing. It is data with a date: what an office asks changes, and is not the ledger's to know.
package struct RequirementProfile: Sendable {
    package let id: String
    package let title: Names
    package let notes: Names?

    /// Where the items come from, and the day for which that was looked up.
    package let source: String
    package let asOf: CivilDate

    /// What it is asked for; recognitions for another purpose do not count.
    package let purpose: String?
    package let scales: [RatingScale]
    package let items: [RequirementItem]

    package init(
        id: String,
        title: Names,
        notes: Names?,
        source: String,
        asOf: CivilDate,
        purpose: String?,
        scales: [RatingScale],
        items: [RequirementItem]
    ) {
        self.id = id
        self.title = title
        self.notes = notes
        self.source = source
        self.asOf = asOf
        self.purpose = purpose
        self.scales = scales
        self.items = items
    }

    /// Whether items ask for the same field as each other.
    package var asksForOneField: Bool {
        items.contains { item in item.alternatives.contains { $0.field == .same } }
    }
}

/// One thing that is asked.
package struct RequirementItem: Sendable {
    package let id: String
    package let label: Names
    package let source: String

    /// Whether the source says so beyond doubt. What is not confirmed is shown as such.
    package let isConfirmed: Bool

    /// A certificate that meets one of these meets the item.
    package let alternatives: [CertificateCriterion]

    /// How many months the certificates that meet it must cover together; nil where one certificate is enough.
    package let months: Int?

    package init(
        id: String,
        label: Names,
        source: String,
        isConfirmed: Bool,
        alternatives: [CertificateCriterion],
        months: Int?
    ) {
        self.id = id
        self.label = label
        self.source = source
        self.isConfirmed = isConfirmed
        self.alternatives = alternatives
        self.months = months
    }
}

/// The order of a framework's grades, levels or tiers.
package struct RatingScale: Sendable, Equatable {
    /// As an alignment names it, with its version and what is ranked: `JLPT 2026 level`.
    package let framework: String

    /// Codes, the lowest first.
    package let order: [String]

    package init(framework: String, order: [String]) {
        self.framework = framework
        self.order = order
    }
}
