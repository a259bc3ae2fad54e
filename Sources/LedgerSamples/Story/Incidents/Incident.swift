import Credentials
import LedgerCore

/// Something out of the ordinary that happens once in a story.
struct Incident {
    /// The day from which on it may happen.
    let day: Int

    /// Plans it; false while it cannot happen yet.
    let run: @Sendable (inout CountryStory, _ day: Int) throws -> Bool

    /// A story with fewer entries is too short for them.
    static let fewestEntries = 600

    /// What happens in a country, by the part of the time after which it does.
    static func all(days: Int, entries: Int) -> [Incident] {
        guard entries >= fewestEntries else { return [] }
        let agreements = (0..<4).map { place in
            (0.06 + Double(place) / 100, { @Sendable story, day in try story.agree(on: place, day) } as Step)
        }
        let others: [(Double, Step)] = [
            (0.12, { try $0.voidRefusedEntry($1) }), (0.18, { try $0.suspendSession($1) }),
            (0.22, { try $0.settleSuspendedSession($1) }), (0.28, { try $0.correctSession($1) }),
            (0.36, { try $0.misuseKey($1) }), (0.36, { try $0.revokeMisusedKey($1) }),
            (0.44, { try $0.replaceCenter($1) }), (0.48, { try $0.settleForPredecessor($1) }),
            (0.5, { try $0.agree(on: 4, $1) }), (0.52, { try $0.endRecognition($1) }),
            (0.56, { try $0.renameAchievement($1) }), (0.58, { try $0.agree(on: 5, $1) }),
            (0.6, { try $0.replaceOwnKey(.log, $1) }), (0.7, { try $0.replaceOwnKey(.witness, $1) }),
            (0.76, { try $0.correctSession($1) }),
        ]
        return (agreements + others).sorted { $0.0 < $1.0 }.map { part, run in
            Incident(day: max(3, Int(part * Double(days))), run: run)
        }
    }

    private typealias Step = @Sendable (inout CountryStory, Int) throws -> Bool
}

extension CountryStory {
    /// Lets the first thing happen that is due.
    mutating func happen(_ day: Int) throws {
        guard calendar.isWorking(date(day)), try !followPeers(day) else { return }
        for place in incidents.indices where incidents[place].day <= day {
            let incident = incidents[place]
            guard try incident.run(&self, day) else { continue }
            incidents.remove(at: place)
            return
        }
    }

    /// The time at which authorities act: before centers open.
    func early(_ day: Int, minute: Int = 0) -> LedgerTime { calendar.time(date(day), hour: 8 + Double(minute) / 60) }

    /// A center that goes on to the end.
    mutating func lastingCenter(where isFit: (StoryCenter) -> Bool = { _ in true }) -> Int? {
        let fit = centers.indices.filter {
            centers[$0].isActive && centers[$0].end == nil && $0 != misused?.center && isFit(centers[$0])
        }
        return fit.isEmpty ? nil : fit[random.pick(fit.count)]
    }
}
