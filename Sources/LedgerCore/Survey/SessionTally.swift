/// A session that may still yield certificates, as far as it is counted.
struct OpenSession: Sendable, Codable, Equatable {
    let center: String
    /// The day number of its last day.
    let closes: Int
    let authorized: Int
    let isBackfill: Bool
    /// How many places are taken.
    var taken = 0
    /// How many certificates say `passed`.
    var passed = 0
    /// The first and last entry that took a place; nil while none did.
    var entries: ClosedRange<Int>?

    init(_ record: SessionRecord) {
        center = record.center
        closes = record.closes
        authorized = record.authorized
        isBackfill = record.isBackfill
    }

    /// Counts a certificate that takes a place.
    mutating func take(at index: Int, passed isPassed: Bool) {
        taken += 1
        if isPassed { passed += 1 }
        entries = min(entries?.lowerBound ?? index, index)...index
    }
}

/// What is counted of a center's sessions.
package struct SessionTally: Sendable, Codable, Equatable {
    package var opened = 0

    /// Places in all sessions that were opened, those for earlier awards left out.
    package var authorized = 0

    /// Sessions that yield no more certificates, those for earlier awards left out.
    package var ended = 0

    /// Places in them, and how many were taken.
    package var endedAuthorized = 0
    package var endedTaken = 0

    /// Sessions that a statement closed, and the counts that such statements gave.
    package var closed = 0
    package var present = 0
    package var passed = 0

    /// Ended sessions in which every place was taken and everyone passed.
    package var full = 0

    /// The first and last entry of certificates in those.
    package var fullEntries: ClosedRange<Int>?

    /// Places that no one took in sessions that are over.
    package var unused: Int { endedAuthorized - endedTaken }

    mutating func open(_ session: OpenSession) {
        opened += 1
        if !session.isBackfill { authorized += session.authorized }
    }

    mutating func end(_ session: OpenSession) {
        guard !session.isBackfill else { return }
        ended += 1
        endedAuthorized += session.authorized
        endedTaken += session.taken
        guard session.authorized >= OddityThresholds.fullSessionSize, session.taken == session.authorized,
            session.passed == session.taken, let entries = session.entries
        else { return }
        full += 1
        fullEntries =
            (fullEntries?.lowerBound ?? entries.lowerBound)...max(fullEntries?.upperBound ?? 0, entries.upperBound)
    }
}
