import LedgerCore
import LedgerTestSupport
import Testing

@Suite struct `The waits for countersignatures` {
    /// Counts each entry by itself, from its own time.
    private static func counted(
        _ times: [Int64],
        _ cosigned: [(size: Int, time: Int64)]
    ) -> (steps: [Int], waiting: Int) {
        let limits: [Int64] = [900, 3600, 6 * 3600, 86_400, 3 * 86_400, 14 * 86_400, .max]
        var (steps, waiting) = ([Int](repeating: 0, count: limits.count), 0)
        for (index, time) in times.enumerated() {
            guard let signed = cosigned.filter({ $0.size > index }).map(\.time).min() else {
                waiting += 1
                continue
            }
            steps[limits.firstIndex { signed - time <= $0 } ?? 0] += 1
        }
        return (steps, waiting)
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func `are what counting each entry gives`(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var timeline = Timeline()
        var (times, now) = ([Int64](), SampleCountry.start.seconds)
        for index in 0..<400 {
            // Entries of one moment, and then a pause longer than a stretch: so each entry counts from its own time.
            now += Bool.random(using: &random) ? 0 : Int64.random(in: 600...90_000, using: &random)
            times.append(now)
            timeline.note(index, LedgerTime(seconds: now))
        }
        let cosigned = (0..<30).map { _ in
            let size = Int.random(in: 0...380, using: &random)
            let after = times[max(0, size - 1)] + Int64.random(in: 0...2_000_000, using: &random)
            return (size: size, time: after)
        }
        let delays = timeline.delays(under: cosigned.map { ($0.size, LedgerTime(seconds: $0.time)) })
        let expected = Self.counted(times, cosigned)
        #expect(delays.counts == expected.steps)
        #expect(delays.waiting == expected.waiting)
    }

    @Test func `count from the start of ten minutes`() {
        var timeline = Timeline()
        for index in 0..<60 { timeline.note(index, LedgerTime(seconds: Int64(index * 10))) }
        // 599 seconds after the first entry, and 9 after the last.
        let delays = timeline.delays(under: [(60, LedgerTime(seconds: 901))])
        #expect(delays.counts == [0, 60, 0, 0, 0, 0, 0])
        #expect(timeline.delays(under: []).waiting == 60)
    }
}
