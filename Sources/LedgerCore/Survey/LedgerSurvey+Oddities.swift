// What an auditor may want to ask about.
extension LedgerSurvey {
    /// By center, each kind once a center.
    package var oddities: [Oddity] {
        centers.keys.sorted().flatMap { id in
            guard let center = centers[id] else { return [Oddity]() }
            return [
                nightBursts(id, center), farOverPast(id, center), unusedPlaces(id, center), earlyKeys(id),
                fullSessions(id, center),
            ].compactMap(\.self)
        }
    }

    private func nightBursts(_ id: String, _ center: CenterTally) -> Oddity? {
        center.nights.bursts.map { bursts in
            oddity(.nightBursts, id, bursts.entries, bursts.certificates, of: bursts.nights)
        }
    }

    /// The month that exceeds its past by the most.
    private func farOverPast(_ id: String, _ center: CenterTally) -> Oddity? {
        let months = center.months.keys.sorted()
        var found: Oddity?
        for (place, month) in months.enumerated() where place >= OddityThresholds.pastMonths {
            let past = months[..<place].compactMap { center.months[$0]?.count }.sorted()
            let median = (past[(past.count - 1) / 2] + past[past.count / 2]) / 2
            guard let tally = center.months[month], tally.count > OddityThresholds.pastFactor * median,
                tally.count - median >= OddityThresholds.pastExcess, tally.count > found?.count ?? 0
            else { continue }
            found = oddity(.farOverPast, id, tally.entries, tally.count, of: median, in: month)
        }
        return found
    }

    private func unusedPlaces(_ id: String, _ center: CenterTally) -> Oddity? {
        let sessions = center.sessions
        guard sessions.endedAuthorized >= OddityThresholds.unusedAuthorized,
            sessions.unused * 100 >= sessions.endedAuthorized * OddityThresholds.unusedPercent,
            let entries = center.entries
        else { return nil }
        return oddity(.unusedPlaces, id, entries, sessions.unused, of: sessions.endedAuthorized)
    }

    private func earlyKeys(_ id: String) -> Oddity? {
        let early = keys.values.filter { $0.center == id && $0.early >= OddityThresholds.earlyCertificates }
        let entries = early.compactMap(\.entries)
        guard let first = entries.map(\.lowerBound).min(), let last = entries.map(\.upperBound).max() else {
            return nil
        }
        return oddity(.earlyKeys, id, first...last, early.map(\.early).reduce(0, +), of: early.count)
    }

    private func fullSessions(_ id: String, _ center: CenterTally) -> Oddity? {
        let sessions = center.sessions
        guard sessions.full >= OddityThresholds.fullSessions,
            sessions.full * 100 >= sessions.ended * OddityThresholds.fullPercent, let entries = sessions.fullEntries
        else { return nil }
        return oddity(.fullSessions, id, entries, sessions.full, of: sessions.ended)
    }

    private func oddity(
        _ kind: Oddity.Kind,
        _ center: String,
        _ entries: ClosedRange<Int>,
        _ count: Int,
        of other: Int,
        in month: Month? = nil
    ) -> Oddity {
        Oddity(kind: kind, center: center, entries: entries, count: count, other: other, month: month)
    }
}
