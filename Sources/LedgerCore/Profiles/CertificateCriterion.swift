import LedgerCrypto

/// What one certificate must be to meet an item. Whatever is empty or nil is not asked for.
package struct CertificateCriterion: Sendable {
    /// Codes, or beginnings of codes followed by `*`, as in a center's scope.
    package var achievements: [String] = []

    /// With its version, as in `SSW 2026`.
    package var framework: String?

    /// Codes of the framework itself.
    package var codes: [String] = []
    package var field: Field?
    package var tier: Rank?
    package var grade: Rank?
    package var level: Rank?
    package var kinds: [EvidenceKind] = []

    /// Without any, a test that was not passed, or only in part, does not count.
    package var outcomes: [String] = []

    /// The score, in per cent of the pass mark.
    package var percentOfPassMark: Int?
    package var issuedWithinMonths: Int?
    package var issuerCountries: [String] = []

    /// Words of which the tasks must mention one.
    package var words: [String] = []

    /// What a certificate must be that this one rests on.
    package var basedOn: [CertificateCriterion] = []

    package init() {}

    package enum Field: Sendable, Equatable {
        case code(String)

        /// The same field as the other items that say so.
        case same
    }

    /// A place on a scale.
    package enum Rank: Sendable, Equatable {
        case exactly(String)
        case atLeast(String)
    }

    /// The places that are asked for, by the word that names the scale.
    var ranks: [(word: String, rank: Rank)] {
        [("tier", tier), ("grade", grade), ("level", level)].compactMap { word, rank in rank.map { (word, $0) } }
    }

    func accepts(outcome: String) -> Bool {
        guard outcomes.isEmpty else { return outcomes.contains { $0.hasSameBytes(as: outcome) } }
        return !["not-passed", "partial"].contains(outcome)
    }
}
