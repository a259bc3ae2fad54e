/// When a ledger's entries were admitted, to ten minutes: one mark for each stretch in which there was any.
package struct Timeline: Sendable, Codable, Equatable {
    private var marks: [Mark] = []
    private var size = 0

    private struct Mark: Sendable, Codable, Equatable {
        /// The first entry of the stretch, and its ledger time.
        let index: Int
        let time: LedgerTime
    }

    /// The length of a stretch in milliseconds.
    static let stretch: Int64 = 600_000

    package init() {}

    package mutating func note(_ index: Int, _ time: LedgerTime) {
        size = index + 1
        if let last = marks.last, time.milliseconds - last.time.milliseconds < Self.stretch { return }
        marks.append(Mark(index: index, time: time))
    }

    /// How long entries waited for a countersignature, at most.
    ///
    /// `cosigned` are checkpoints by their size, with the time at which others had signed them. An entry counts from the
    /// start of its stretch to the earliest of those that cover it: it may have been countersigned sooner, under a
    /// checkpoint that is not at hand.
    package func delays(under cosigned: [(size: Int, time: LedgerTime)]) -> CountersignatureDelays {
        var delays = CountersignatureDelays()
        let checkpoints = cosigned.sorted { $0.size < $1.size }
        var earliest: [LedgerTime] = []
        for checkpoint in checkpoints.reversed() {
            earliest.append(min(checkpoint.time, earliest.last ?? checkpoint.time))
        }
        earliest.reverse()
        var next = 0
        for (place, mark) in marks.enumerated() {
            var start = mark.index
            let end = place + 1 < marks.count ? marks[place + 1].index : size
            while start < end {
                while next < checkpoints.count, checkpoints[next].size <= start { next += 1 }
                guard next < checkpoints.count else {
                    delays.waiting += end - start
                    break
                }
                let covered = min(end, checkpoints[next].size)
                delays.count(covered - start, milliseconds: earliest[next].milliseconds - mark.time.milliseconds)
                start = covered
            }
        }
        return delays
    }
}

/// How many entries waited how long until another country signed for them.
package struct CountersignatureDelays: Sendable, Codable, Equatable {
    /// By the step's place in `Step.allCases`.
    package private(set) var counts = [Int](repeating: 0, count: Step.allCases.count)

    /// Entries that no known checkpoint covers.
    package internal(set) var waiting = 0

    package enum Step: String, Sendable, Codable, CaseIterable {
        case quarterHour = "15m"
        case hour = "1h"
        case sixHours = "6h"
        case day = "1d"
        case threeDays = "3d"
        case fortnight = "14d"
        case longer

        /// The longest wait that falls under it, in milliseconds.
        var limit: Int64 {
            switch self {
            case .quarterHour: 900_000
            case .hour: 3_600_000
            case .sixHours: 21_600_000
            case .day: dayInMilliseconds
            case .threeDays: 3 * dayInMilliseconds
            case .fortnight: 14 * dayInMilliseconds
            case .longer: .max
            }
        }
    }

    mutating func count(_ entries: Int, milliseconds: Int64) {
        guard let place = Step.allCases.firstIndex(where: { milliseconds <= $0.limit }) else { return }
        counts[place] += entries
    }
}
