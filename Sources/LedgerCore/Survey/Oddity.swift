/// Something that the rules allow and that an auditor may want to ask about. It is a note and no finding.
package struct Oddity: Sendable, Codable, Equatable {
    package let kind: Kind
    package let center: String

    /// The entries that it is about lie in this range; others may lie there too.
    package let entries: ClosedRange<Int>

    /// How many certificates, places or sessions it is about.
    package let count: Int

    /// What `count` is held against: see the kind.
    package let other: Int

    /// The month that it is about; nil where it is about no single one.
    package let month: Month?

    package enum Kind: String, Sendable, Codable, CaseIterable {
        /// `count` certificates were logged in `other` nights with many.
        case nightBursts = "night-bursts"
        /// `count` certificates in a month; the median of the center's earlier months is `other`.
        case farOverPast = "far-over-past"
        /// `count` places of ended sessions, out of `other`, were not taken.
        case unusedPlaces = "unused-places"
        /// Keys signed `count` certificates soon after they were accredited; `other` keys.
        case earlyKeys = "early-keys"
        /// In `count` of `other` ended sessions every place was taken and everyone passed.
        case fullSessions = "full-sessions"
    }
}
